using KongGrantsUI.Model;
using KongGrantsUI.Texts;

namespace KongGrantsUI.Analysis.Grants;

/// <summary>Slips in a grant for plugins that keep an entry from ever matching (semantics 2.1, 2.2). A grant has no status, so nothing else says so.</summary>
internal static class GrantDefects
{
    private static readonly GroupKind[] Carriers =
    [
        Kinds.KongConsumer, Kinds.KongConsumerGroup, Kinds.Service, Kinds.Ingress, Kinds.HttpRoute,
        Kinds.GrpcRoute, Kinds.TcpRoute, Kinds.UdpRoute, Kinds.TlsRoute, Kinds.TcpIngress, Kinds.UdpIngress, Kinds.KongCustomEntity,
    ];

    public static IEnumerable<Sentence> Of(ReferenceGrant grant) =>
        grant.From.Select((from, index) => Of(from, index)).Concat(grant.To.Select((to, index) => Of(to, index))).OfType<Sentence>();

    /// <summary>The same with its slips in group and kind mended, where it is plain what was meant.</summary>
    public static ReferenceGrant Mended(ReferenceGrant grant) => grant with
    {
        From = grant.From.Select(entry => entry with { Kind = Meant(entry.Kind) ?? entry.Kind }).Distinct().ToEquatableList(),
        To = grant.To.Select(to => IsPlugin(to.Kind) ? new GrantTo(Kinds.KongPlugin, to.Name == "*" ? null : to.Name) : to).Distinct().ToEquatableList(),
    };

    /// <summary>Whether it was written the wrong way round, to let plugins reach consumers.</summary>
    public static bool IsBackwards(ReferenceGrant grant) =>
        grant.From.Any(from => IsPlugin(from.Kind)) && grant.To.Any(to => Carriers.Contains(to.Kind));

    private static Sentence? Of(GrantFrom from, int index)
    {
        if (from.Namespace == "*") return $"from[{index}].namespace is '*', which is read literally.";
        if (Carriers.Contains(from.Kind)) return null;
        return Meant(from.Kind) is { } meant
            ? Say.Of($"from[{index}] names {Text(from.Kind)}; it has to be {Text(meant)}.")
            : Say.Of($"from[{index}] names {Text(from.Kind)}, which can't refer to plugins.");
    }

    private static Sentence? Of(GrantTo to, int index)
    {
        if (!IsPlugin(to.Kind)) return null;
        if (to.Kind != Kinds.KongPlugin) return $"to[{index}] names {Text(to.Kind)}; only {Text(Kinds.KongPlugin)} is looked at.";
        return to.Name == "*" ? Say.Of($"to[{index}].name is '*', which is read literally; leave it out to mean any.") : null;
    }

    private static bool IsPlugin(GroupKind kind) =>
        string.Equals(kind.Kind, "KongPlugin", StringComparison.OrdinalIgnoreCase) || string.Equals(kind.Kind, "KongClusterPlugin", StringComparison.OrdinalIgnoreCase);

    private static GroupKind? Meant(GroupKind kind) => Carriers
        .Where(carrier => string.Equals(carrier.Kind, kind.Kind, StringComparison.OrdinalIgnoreCase))
        .Select(carrier => (GroupKind?)carrier).FirstOrDefault();

    private static Sentence Text(GroupKind kind) => $"group '{kind.Group}', kind '{kind.Kind}'";
}
