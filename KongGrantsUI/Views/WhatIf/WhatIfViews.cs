using KongGrantsUI.Access;
using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Cluster.Wire;
using KongGrantsUI.Model;
using KongGrantsUI.Views.Effects;
using KongGrantsUI.Views.Grants;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Views.WhatIf;

/// <summary>Foretells what pasted objects and deletions would do. Pure.</summary>
public static class WhatIfViews
{
    private const int MostKnown = 500;

    public static WhatIfView Make(VisibleWorld world, WhatIfForm form)
    {
        var empty = new WhatIfView
        {
            Namespaces = OwnNamespaces.Of(world).ToEquatableList(),
            Known = world.Snapshot.Objects().Where(item => item is not NamespaceObject && !world.Partial.Contains(item.Key)).Select(item => item.Key.ToString()).Take(MostKnown).ToEquatableList(),
            Synced = world.Snapshot.IsSynced,
        };
        if (form.IsEmpty) return empty;
        var read = ManifestReader.Read(form.Yaml);
        var objects = read.Objects.Where(item => item.Object is not null).Select(item => Housed(item.Object!, form.Home)).ToArray();
        var gone = form.Gone.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().Select(name => (Name: name, Key: Find(name, world))).ToArray();
        var problems = read.Errors.Select(error => T($"Line {error.Line}, column {error.Column}: {error.Message}"))
            .Concat(objects.Where(IsHomeless).Select(item => T($"{item.Kind.Kind} {item.Name} names no namespace: choose one for such objects.")))
            .Concat(gone.Where(item => item.Key is null).Select(item => T($"There is no object {item.Name} that you may see. Write it as Kind/namespace/name."))).ToEquatableList();
        return empty with
        {
            Problems = problems,
            Changes = objects.Select(item => Change(item, world)).Concat(read.Objects.Where(item => item.Object is null).Select(Ignored))
                .Concat(gone.Where(item => item.Key is not null).Select(item => T($"{item.Key} would be gone."))).ToEquatableList(),
            Effects = problems.Count > 0 ? null : Foretell(world, objects, gone.Select(item => item.Key!)),
        };
    }

    private static EffectsView Foretell(VisibleWorld world, IEnumerable<ClusterObject> objects, IEnumerable<ObjectKey> gone) => EffectsViews.Make(world.Plans?.IfChanged(
        [.. objects.Select(item => new HypotheticalChange.Put(item)), .. gone.Select(key => new HypotheticalChange.Remove(key))]));

    private static ClusterObject Housed(ClusterObject item, string home) => IsHomeless(item) ? item with { Meta = item.Meta with { Namespace = home } } : item;

    private static bool IsHomeless(ClusterObject item) => item.Namespace.Length == 0 && ResourceKind.Find(item.Kind) is { Namespaced: true };

    private static ObjectKey? Find(string name, VisibleWorld world) =>
        world.Snapshot.Objects().Select(item => item.Key).FirstOrDefault(key => string.Equals(key.ToString(), name, StringComparison.OrdinalIgnoreCase));

    private static string Change(ClusterObject item, VisibleWorld world) => world.Snapshot.Find(item.Key) switch
    {
        { } present when !world.Partial.Contains(item.Key) => present with { Meta = item.Meta } == item && Same(present.Meta, item.Meta) ? T($"{item.Key} would be the same as it is.") : T($"{item.Key} would be changed."),
        _ => T($"{item.Key} would be put there."),
    };

    private static bool Same(ObjectMeta left, ObjectMeta right) => left.Labels == right.Labels && left.Annotations == right.Annotations;

    private static string Ignored(ManifestObject item) => T($"{item.Json["kind"]} {item.Json["metadata"]?["name"]} says nothing about plugins, and is passed over.");
}
