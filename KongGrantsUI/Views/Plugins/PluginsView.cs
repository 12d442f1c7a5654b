using KongGrantsUI.Access;
using KongGrantsUI.Model;
using KongGrantsUI.Views.Findings;
using KongGrantsUI.Views.Namespaces;
using KongGrantsUI.Views.Shell;

namespace KongGrantsUI.Views.Plugins;

/// <summary>The plugins that the user may know. Pure.</summary>
public sealed record PluginsView(PageFrame Frame, EquatableList<PluginRow> Rows, int Matching, int Total)
{
    /// <summary>How many are shown at most.</summary>
    public const int Most = 100;

    public static PluginsView Project(VisibleWorld world, string words)
    {
        var all = world.Snapshot.Plugins.Concat(world.Snapshot.ClusterPlugins).ToArray();
        var found = all.Where(item => Matches(item, words)).ToArray();
        var references = world.Analysis.References.ToLookup(item => item.Plugin ?? new ObjectKey(Kinds.KongPlugin, item.PluginNamespace, item.PluginName));
        var entities = world.Analysis.Entities.ToLookup(entity => entity.Plugin);
        var partial = world.Partial.ToHashSet();
        var findings = new FindingCounts(world);
        var rows = found.Take(Most).Select(item => new PluginRow(item.Name, item.Namespace, item.Type, !partial.Contains(item.Key), item.Disabled, item.Offered)
        {
            Link = ObjectLink.To(item.Key),
            Description = item.Meta.Annotation(Names.DescriptionAnnotation) ?? "",
            Users = references[item.Key].Select(reference => ObjectLink.To(reference.Referrer)).Distinct().ToEquatableList(),
            Refused = references[item.Key].Count(reference => reference.Plugin is null),
            Acts = entities[item.Key].Select(ActingPlugin.Of).ToEquatableList(),
            Findings = findings.Of(item.Key),
        });
        return new PluginsView(PageFrame.Of(world), rows.ToEquatableList(), found.Length, all.Length);
    }

    private static bool Matches(KongPlugin item, string words) => SearchWords.Occur(words, item.Name, item.Namespace, item.Type);
}
