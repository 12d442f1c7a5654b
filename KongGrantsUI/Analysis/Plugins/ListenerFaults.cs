using KongGrantsUI.Model;
using KongGrantsUI.Texts;

namespace KongGrantsUI.Analysis.Plugins;

/// <summary>
/// Why the controller would not program a listener, as far as its spec and the grants tell (semantics 6.3). Whether a
/// certificate's Secret is there is not asked: manifests leave Secrets out, and in a cluster the status says it.
/// </summary>
internal sealed class ListenerFaults(ClusterSnapshot snapshot)
{
    // For certificates the controller also takes the core group by name, as it does for nothing else.
    private static readonly GroupKind NamedCore = new("core", Kinds.Secret.Kind);
    private readonly Dictionary<(ObjectKey Gateway, GatewayListener Listener), Sentence?> known = [];

    /// <returns>A sentence; null where nothing is wrong, or where a controller has written what it made of the listener.</returns>
    public Sentence? Of(GatewayListener listener, Gateway gateway)
    {
        if (listener.Conditions.Any(condition => condition.Type == "Programmed")) return null;
        if (!known.TryGetValue((gateway.Key, listener), out var fault)) known[(gateway.Key, listener)] = fault = Find(listener, gateway);
        return fault;
    }

    private Sentence? Find(GatewayListener listener, Gateway gateway)
    {
        foreach (var odd in listener.AllowedKinds.Where(kind => !ListenerJudge.Carries(listener.Protocol, kind)))
            return $"{gateway.Key} does not serve its listener {listener.Name}, which lists {odd.Kind}: {listener.Protocol} does not carry that.";
        if (ListenerConflicts.Of(listener, gateway.Listeners) is { } conflict) return $"{gateway.Key} does not serve its listener {listener.Name}, which is in the way of another one on port {$"{listener.Port}"} ({conflict}).";
        foreach (var certificate in listener.Certificates)
        {
            var home = certificate.Namespace ?? gateway.Namespace;
            if (certificate.Kind != Kinds.Secret && certificate.Kind != NamedCore) return $"{gateway.Key} does not serve its listener {listener.Name}, whose certificate {certificate.Kind.Kind} {new NamespacedName(home, certificate.Name)} is no Secret.";
            if (home != gateway.Namespace && !IsAllowed(gateway, home, certificate.Name))
                return $"{gateway.Key} does not serve its listener {listener.Name}: no ReferenceGrant in {home} lets Gateway objects of {gateway.Namespace} use its certificate, the Secret {new NamespacedName(home, certificate.Name)}.";
        }

        return null;
    }

    private bool IsAllowed(Gateway gateway, string home, string name) => snapshot.ReferenceGrants.Any(grant =>
        grant.Namespace == home && grant.From.Contains(new GrantFrom(Kinds.Gateway, gateway.Namespace))
        && grant.To.Any(to => (to.Kind == Kinds.Secret || to.Kind == NamedCore) && (string.IsNullOrEmpty(to.Name) || to.Name == name)));
}
