using KongGrantsUI.Access;
using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Views.Graph;

/// <summary>The granting halves of handshakes: grants, unanswered requests, and refusals where there is no grant. Pure.</summary>
internal static class GraphSockets
{
    public static IEnumerable<GraphNode> Of(VisibleWorld world, EdgeVerdicts verdicts) =>
        Grants(world, verdicts).Concat(Requests(world)).Concat(Refusals(world));

    private static IEnumerable<GraphNode> Grants(VisibleWorld world, EdgeVerdicts verdicts)
    {
        var used = world.Analysis.Grants.Where(usage => usage.Users.Count > 0).Select(usage => usage.Grant).ToHashSet();
        return world.Snapshot.ReferenceGrants.Where(grant => grant.To.Any(entry => entry.Kind == Kinds.KongPlugin)).Select(grant =>
        {
            var inUse = used.Contains(grant.Key);
            var expires = verdicts.Expires(grant.Key);
            return new GraphNode(grant.Key.ToString(), grant.Kind.Kind, grant.Namespace, grant.Name)
            {
                Socket = inUse ? SocketState.Used : SocketState.Open,
                Detail = (inUse, verdicts.EndsSoon(expires)) switch
                {
                    (true, true) => T($"in use by {Sources(grant)}, ends soon"),
                    (true, false) => T($"in use by {Sources(grant)}"),
                    (false, true) => T($"open to {Sources(grant)}, ends soon"),
                    (false, false) => T($"open to {Sources(grant)}"),
                },
                Health = verdicts.EndsSoon(expires) ? Health.Warning : inUse ? Health.Ok : Health.Info,
                Expires = expires,
                Version = grant.Meta.ResourceVersion,
            };
        });
    }

    private static string Sources(ReferenceGrant grant)
    {
        var sources = grant.From.Select(entry => entry.Namespace).Distinct(StringComparer.Ordinal).ToArray();
        return sources.Length == 1 ? sources[0] : T($"{sources.Length:N0} namespaces");
    }

    private static IEnumerable<GraphNode> Requests(VisibleWorld world) => GraphEdges.Unanswered(world)
        .Select(request => new GraphNode(request.Key.ToString(), request.Kind.Kind, request.ToNamespace, request.Name)
        {
            Socket = SocketState.Asked,
            Detail = T($"requested by {request.Namespace}"),
            Health = Health.Pending,
            Version = request.Meta.ResourceVersion,
        });

    private static IEnumerable<GraphNode> Refusals(VisibleWorld world) => world.Analysis.References
        .Where(item => item.Verdict == ReferenceVerdict.NoGrant)
        .GroupBy(item => (Target: item.PluginNamespace, Source: item.Referrer.Namespace))
        .Select(group => new GraphNode(GraphEdges.RefusedId(group.Key.Target, group.Key.Source), "NoGrant", group.Key.Target, group.Key.Source)
        {
            Socket = SocketState.Refused,
            Detail = T($"for {group.Key.Source}"),
            Health = Health.Error,
            Version = group.Count().ToString(System.Globalization.CultureInfo.InvariantCulture),
        });
}
