using KongGrantsUI.Access;
using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;
using KongGrantsUI.Views.Shell;

namespace KongGrantsUI.Views.Namespaces;

/// <summary>Every namespace that the user may know, the user's own first. Pure.</summary>
public sealed record NamespacesView(PageFrame Frame, EquatableList<NamespaceRow> Rows, int Total)
{
    /// <summary>How many rows are shown at most; the rest is found by its name.</summary>
    public const int Most = 200;

    public static NamespacesView Project(VisibleWorld world, string words)
    {
        var (plugins, consumers, routes) = (Count(world.Snapshot.Plugins), Count(world.Snapshot.Consumers), Count(world.Snapshot.HttpRoutes));
        var findings = world.Analysis.Findings.GroupBy(finding => finding.Owner).ToDictionary(group => group.Key, group => group.Count());
        var across = world.Analysis.References.Where(IsAcross).ToArray();
        var usedFrom = across.ToLookup(reference => reference.PluginNamespace, reference => reference.Referrer.Namespace);
        var uses = across.ToLookup(reference => reference.Referrer.Namespace, reference => reference.PluginNamespace);
        var names = world.Snapshot.Namespaces.Where(item => words.Length == 0 || item.Name.Contains(words, StringComparison.OrdinalIgnoreCase));
        var rows = names.Select(item => new NamespaceRow(
            item.Name, world.Owns(item.Name), item.Meta.Annotation(Names.ContactAnnotation) ?? "",
            plugins.GetValueOrDefault(item.Name), consumers.GetValueOrDefault(item.Name), routes.GetValueOrDefault(item.Name),
            usedFrom[item.Name].Distinct().Count(), uses[item.Name].Distinct().Count())
        {
            Findings = findings.GetValueOrDefault(item.Name),
        });
        return new NamespacesView(
            PageFrame.Of(world),
            rows.OrderByDescending(row => row.Own).ThenByDescending(row => row.Plugins + row.Consumers + row.Routes > 0)
                .ThenBy(row => row.Name, StringComparer.Ordinal).Take(Most).ToEquatableList(),
            world.Snapshot.Namespaces.Count);
    }

    private static bool IsAcross(PluginReference reference) => reference.HasPrefix && reference.PluginNamespace != reference.Referrer.Namespace;

    private static Dictionary<string, int> Count<T>(ObjectTable<T> table)
        where T : ClusterObject => table.GroupBy(item => item.Namespace).ToDictionary(group => group.Key, group => group.Count());
}
