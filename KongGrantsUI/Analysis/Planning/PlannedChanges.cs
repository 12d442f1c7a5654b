using System.Text.Json.Nodes;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Planning;

/// <summary>Changes as data for the app, as text for people, and as a function on snapshots.</summary>
internal static class PlannedChanges
{
    public static PlannedChange Annotate(ClusterSnapshot snapshot, ObjectKey target, string value)
    {
        var annotations = EquatableMap.From([KeyValuePair.Create(Names.PluginsAnnotation, value)]);
        var present = snapshot.Find(target)?.Meta.Annotation(Names.PluginsAnnotation) is not null;
        return new PlannedChange(ChangeVerb.Annotate, target, annotations, Manifests.Annotations(target, annotations), Kubectl.Annotate(target, Names.PluginsAnnotation, value, present));
    }

    public static PlannedChange Create(ObjectKey target, string yaml) => new(ChangeVerb.Create, target, EquatableMap.Empty, yaml, Kubectl.Apply(yaml));

    /// <param name="yaml">What is deleted, for whoever wants it back.</param>
    public static PlannedChange Delete(ObjectKey target, string yaml = "") => new(ChangeVerb.Delete, target, EquatableMap.Empty, yaml, Kubectl.Delete(target));

    public static PlannedChange Disable(ObjectKey plugin, bool disabled)
    {
        var json = new JsonObject { ["disabled"] = disabled };
        return new PlannedChange(ChangeVerb.Patch, plugin, EquatableMap.Empty, YamlText.Write(json), Kubectl.MergePatch(plugin, json.ToJsonString())) { PatchJson = json.ToJsonString() };
    }

    public static Func<ClusterSnapshot, ClusterSnapshot> Annotated(ObjectKey target, string value) => snapshot =>
    {
        if (snapshot.Find(target) is not { } item) return snapshot;
        var others = item.Meta.Annotations.Where(entry => entry.Key != Names.PluginsAnnotation);
        var annotations = value.Length == 0 ? others : others.Append(KeyValuePair.Create(Names.PluginsAnnotation, value));
        return snapshot.With(item with { Meta = item.Meta with { Annotations = EquatableMap.From(annotations) } });
    };

    public static Func<ClusterSnapshot, ClusterSnapshot> Disabled(ObjectKey plugin, bool disabled) =>
        snapshot => snapshot.Find(plugin) is KongPlugin item ? snapshot.With(item with { Disabled = disabled }) : snapshot;
}
