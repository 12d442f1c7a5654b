using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;

namespace KongGrantsUI.Analysis.Planning;

/// <summary>The steps out of a grant: plugins that would spread, their local attachments, the grant, then the references to it.</summary>
internal sealed class RevocationSteps(ClusterSnapshot snapshot, ObjectKey grant, PluginReference[] lost, HashSet<ObjectKey> widening)
{
    public DraftStep[] All()
    {
        var deletions = widening.Where(plugin => plugin.Kind == Kinds.KongPlugin).Order().Select(DeletePlugin).ToArray();
        var first = deletions.Select(step => step.Step.Id).ToArray();
        return
        [
            .. deletions,
            .. LocalReferences().Select(group => Detach(group.Key, group.Value, "The plugin is gone; the name on it would only be reported as missing.").AfterAlso(first)),
            DeleteGrant().AfterAlso(first),
            .. lost.Where(IsAnnotation).GroupBy(reference => reference.Referrer).OrderBy(group => group.Key)
                .Select(group => Detach(group.Key, group, "Tidies up: the reference no longer counts.").AfterAlso(first)),
        ];
    }

    // Deleted by an earlier step of this very plan: what names it on this side is still to be tidied up.
    private bool IsGone(PluginReference reference) => reference.PluginNamespace == grant.Namespace && snapshot.Plugins.Find(grant.Namespace, reference.PluginName) is null;

    private static bool IsAnnotation(PluginReference reference) => reference.Source == ReferenceSource.Annotation;

    private SortedDictionary<ObjectKey, List<PluginReference>> LocalReferences()
    {
        var local = new SortedDictionary<ObjectKey, List<PluginReference>>();
        var names = widening.Select(plugin => plugin.Name).Concat(lost.Where(IsGone).Select(reference => reference.PluginName)).ToHashSet();
        foreach (var carrier in CarrierReferences.Carriers(snapshot).Where(carrier => carrier.Namespace == grant.Namespace))
        {
            var named = PluginAnnotation.Parse(carrier.Meta.Annotation(Names.PluginsAnnotation)).Kept.Where(entry => !entry.HasPrefix && names.Contains(entry.Name));
            foreach (var entry in named) Slot(local, carrier.Key).Add(Reference(carrier.Key, entry));
        }

        return local;
    }

    private static List<PluginReference> Slot(SortedDictionary<ObjectKey, List<PluginReference>> table, ObjectKey key)
    {
        if (!table.TryGetValue(key, out var list)) table[key] = list = [];
        return list;
    }

    private static PluginReference Reference(ObjectKey carrier, AnnotationEntry entry) => new()
    {
        Referrer = carrier, Piece = entry.Piece, Position = entry.Position, PluginNamespace = carrier.Namespace, PluginName = entry.Name, Verdict = ReferenceVerdict.Local,
    };

    private DraftStep DeletePlugin(ObjectKey plugin) => new(
        Step($"delete:{plugin}", plugin.Namespace, $"Delete the KongPlugin {plugin.Name} in {plugin.Namespace}",
            "Without the references it would act on everybody, or collide with another of its type; keep its YAML if you want it back.", PlannedChanges.Delete(plugin, Text(plugin))),
        state => state.Without(plugin));

    private string Text(ObjectKey plugin) => snapshot.Find(plugin) is KongPlugin item ? Manifests.Plugin(plugin, item.Type, item.ConfigJson) : "";

    private DraftStep DeleteGrant() => new(
        Step($"delete:{grant}", grant.Namespace, $"Delete the ReferenceGrant {grant.Name} in {grant.Namespace}", "From here on, the references that it allowed are refused.", PlannedChanges.Delete(grant)),
        state => state.Without(grant));

    private DraftStep Detach(ObjectKey carrier, IEnumerable<PluginReference> references, Sentence why)
    {
        var gone = references.Select(reference => reference.Position).ToHashSet();
        var names = Findings.Wording.List(references.Select(reference => reference.PluginName));
        var value = PluginAnnotation.Without(snapshot.Find(carrier)?.Meta.Annotation(Names.PluginsAnnotation), entry => gone.Contains(entry.Position));
        return new DraftStep(
            Step($"detach:{carrier}", carrier.Namespace, $"Take {names} off {carrier.Kind.Kind} {carrier.Name} in {carrier.Namespace}", why, PlannedChanges.Annotate(snapshot, carrier, value)),
            PlannedChanges.Annotated(carrier, value));
    }

    private static PlanStep Step(string id, string owner, Sentence title, Sentence why, PlannedChange change) =>
        new() { Id = id, Owner = owner, Title = title, Why = why, State = StepState.Ready, Change = change };
}
