using KongGrantsUI.Access;
using KongGrantsUI.Model;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Views.Graph;

/// <summary>The filters that this user is offered in this world. Pure.</summary>
internal static class Presets
{
    private const int MostPeers = 3;

    public static EquatableList<Preset> Of(VisibleWorld world)
    {
        var mine = GraphView.Owned(world);
        var presets = new List<Preset> { new(T("Everything"), ""), new(T("Problems"), "verdict:problem") };
        if (mine.Count > 0) presets.Insert(1, new(T("My namespaces"), "is:mine"));
        presets.AddRange(Peers(world, mine));
        if (world.Snapshot.ReferenceGrants.Any(grant => grant.Meta.Annotation(Names.ExpiresAtAnnotation) is not null)) presets.Add(new(T("Ending soon"), "expires<7d"));
        return presets.ToEquatableList();
    }

    private static IEnumerable<Preset> Peers(VisibleWorld world, IReadOnlySet<string> mine) => world.Analysis.References
        .Where(item => item.Referrer.Namespace != item.PluginNamespace)
        .Select(item => (A: item.Referrer.Namespace, B: item.PluginNamespace))
        .Concat(world.Snapshot.Requests.Select(item => (A: item.Namespace, B: item.ToNamespace)))
        .Concat(world.Snapshot.ReferenceGrants.SelectMany(grant => grant.From.Select(from => (A: grant.Namespace, B: from.Namespace))))
        .Select(pair => mine.Contains(pair.A) ? pair : (A: pair.B, B: pair.A))
        .Where(pair => mine.Contains(pair.A) && pair.A != pair.B)
        .Distinct().OrderBy(pair => pair.A, StringComparer.Ordinal).ThenBy(pair => pair.B, StringComparer.Ordinal)
        .Take(MostPeers)
        .Select(pair => new Preset(mine.Count == 1 ? T($"Between me and {pair.B}") : T($"Between {pair.A} and {pair.B}"), $"between:{pair.A},{pair.B}"));
}
