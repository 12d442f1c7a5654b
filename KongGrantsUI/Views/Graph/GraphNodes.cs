using KongGrantsUI.Access;
using KongGrantsUI.Analysis.Findings;
using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Graph;

/// <summary>The objects of the map, and placeholders for plugins that are named and not there. Pure.</summary>
internal static class GraphNodes
{
    public static IEnumerable<GraphNode> Of(VisibleWorld world)
    {
        var health = HealthByKey(world);
        var partial = world.Partial.ToHashSet();
        var nodes = Objects(world.Snapshot).Select(item => Node(item, health, partial)).ToArray();
        return nodes.Concat(Missing(world, nodes.Select(node => node.Id).ToHashSet(StringComparer.Ordinal)));
    }

    private static IEnumerable<ClusterObject> Objects(ClusterSnapshot snapshot) =>
        ((IEnumerable<IEnumerable<ClusterObject>>)
        [
            snapshot.Consumers, snapshot.ConsumerGroups, snapshot.Plugins, snapshot.ClusterPlugins,
            snapshot.HttpRoutes, snapshot.Ingresses, snapshot.Services, snapshot.Gateways,
        ]).SelectMany(table => table);

    private static Dictionary<ObjectKey, Health> HealthByKey(VisibleWorld world)
    {
        var all = new Dictionary<ObjectKey, Health>();
        foreach (var finding in world.Analysis.Findings.Where(item => item.Objects.Count > 0))
            Raise(all, finding.Objects[0], Of(finding.Severity));
        foreach (var item in world.Analysis.References)
            if (item.Verdict is not (ReferenceVerdict.Local or ReferenceVerdict.Granted)) Raise(all, item.Referrer, Health.Error);
        return all;
    }

    private static void Raise(Dictionary<ObjectKey, Health> all, ObjectKey key, Health health)
    {
        if (health > all.GetValueOrDefault(key)) all[key] = health;
    }

    private static Health Of(Severity severity) => severity switch
    {
        Severity.Error => Health.Error,
        Severity.Warning => Health.Warning,
        _ => Health.Info,
    };

    private static GraphNode Node(ClusterObject item, Dictionary<ObjectKey, Health> health, HashSet<ObjectKey> partial)
    {
        var isPartial = partial.Contains(item.Key);
        var state = health.GetValueOrDefault(item.Key);
        return new GraphNode(item.Key.ToString(), item.Kind.Kind, item.Namespace, item.Name)
        {
            Detail = item is KongPlugin { Type.Length: > 0 } plugin ? plugin.Type : item.Kind.Kind,
            Health = state,
            Partial = isPartial,
            Version = item.Meta.ResourceVersion,
            Sentence = $"{item.Kind.Kind} {item.Meta.Name}{In(item.Namespace)}, {Words(state)}{(isPartial ? ", only its name is visible to you" : "")}",
        };
    }

    private static IEnumerable<GraphNode> Missing(VisibleWorld world, HashSet<string> known) => world.Analysis.References
        .Where(item => item.Verdict != ReferenceVerdict.Malformed && !known.Contains(GraphEdges.PluginId(item)))
        .DistinctBy(GraphEdges.PluginId)
        .Select(item => new GraphNode(GraphEdges.PluginId(item), Kinds.KongPlugin.Kind, item.PluginNamespace, item.PluginName)
        {
            Detail = item.Verdict == ReferenceVerdict.MissingPlugin ? "does not exist" : "not visible, or does not exist",
            Health = item.Verdict == ReferenceVerdict.MissingPlugin ? Health.Error : Health.Info,
            Missing = true,
            Sentence = $"KongPlugin {item.PluginName} in {item.PluginNamespace}, {(item.Verdict == ReferenceVerdict.MissingPlugin ? "does not exist" : "not visible, or does not exist")}",
        });

    private static string In(string @namespace) => @namespace.Length == 0 ? "" : " in " + @namespace;

    private static string Words(Health health) => health switch
    {
        Health.Error => "broken",
        Health.Warning => "needs attention",
        Health.Info => "has a note",
        _ => "fine",
    };
}
