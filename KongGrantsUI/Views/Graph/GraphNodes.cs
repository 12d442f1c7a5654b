using KongGrantsUI.Access;
using KongGrantsUI.Analysis.Findings;
using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Views.Graph;

/// <summary>The objects of the map, sockets, and placeholders for what is named and not there. Pure.</summary>
internal static class GraphNodes
{
    public static IEnumerable<GraphNode> Of(VisibleWorld world, EdgeVerdicts verdicts, IEnumerable<GraphEdge> edges)
    {
        var health = HealthByKey(world);
        var partial = world.Partial.ToHashSet();
        var reach = new PluginReach(world);
        var nodes = Objects(world.Snapshot).Select(item => Node(item, health, partial, reach)).ToArray();
        var known = nodes.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        return nodes.Concat(GraphSockets.Of(world, verdicts)).Concat(Placeholders(world, edges, known));
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
        foreach (var key in world.Analysis.Collisions.SelectMany(item => item.Plugins.Concat(item.Referrers)))
            Raise(all, key, Health.Error);
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

    private static GraphNode Node(ClusterObject item, Dictionary<ObjectKey, Health> health, HashSet<ObjectKey> partial, PluginReach reach) =>
        new(item.Key.ToString(), item.Kind.Kind, item.Namespace, item.Name)
        {
            Detail = item is KongPlugin { Type.Length: > 0 } plugin ? plugin.Type : item.Kind.Kind,
            Health = health.GetValueOrDefault(item.Key),
            Partial = partial.Contains(item.Key),
            Version = item.Meta.ResourceVersion,
            Lights = item is KongPlugin ? reach.Lights(item.Key) : [],
            Reach = item is KongPlugin ? reach.Reach(item.Key) : "",
        };

    /// <summary>Ends of lines that are no objects here: they do not exist, or the user may not see them.</summary>
    private static IEnumerable<GraphNode> Placeholders(VisibleWorld world, IEnumerable<GraphEdge> edges, HashSet<string> known)
    {
        foreach (var edge in edges.Where(edge => edge.Kind != EdgeKind.Grant && edge.Verdict != EdgeVerdict.Denied))
        {
            foreach (var id in new[] { edge.From, edge.To })
            {
                if (known.Add(id)) yield return Placeholder(id, edge, world);
            }
        }
    }

    private static GraphNode Placeholder(string id, GraphEdge edge, VisibleWorld world)
    {
        var parts = id.Split('/', 3);
        var space = parts.Length == 3 ? parts[1] : "";
        var gone = edge.To == id && edge.Verdict is EdgeVerdict.Missing or EdgeVerdict.NoPlugin;
        var contact = world.Snapshot.Namespaces.Find("", space)?.Meta.Annotation(Names.ContactAnnotation);
        return new GraphNode(id, parts[0], space, parts[^1])
        {
            Detail = gone ? T("does not exist") : contact is { Length: > 0 } ? T($"not visible to you, ask {contact}") : T("not visible to you"),
            Health = gone ? Health.Error : Health.Ok,
            Missing = true,
        };
    }
}
