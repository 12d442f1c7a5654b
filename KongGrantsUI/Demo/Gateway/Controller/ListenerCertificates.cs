using KongGrantsUI.Model;
using GatewayObject = KongGrantsUI.Model.Gateway;

namespace KongGrantsUI.Demo.Gateway.Controller;

/// <summary>Whether a listener may use the certificates that it names, and whether they are there (semantics 6.3).</summary>
internal static class ListenerCertificates
{
    // For certificates the controller also takes the core group by name (semantics 2.1), as it does for nothing else.
    private static readonly GroupKind NamedCore = new("core", Kinds.Secret.Kind);

    /// <returns>Null where nothing is wrong; else the condition's reason and a message. The first problem counts.</returns>
    public static (string Reason, string Message)? Fault(GatewayListener listener, GatewayObject gateway, ClusterSnapshot snapshot)
    {
        foreach (var certificate in listener.Certificates)
        {
            var home = certificate.Namespace ?? gateway.Namespace;
            if (certificate.Kind != Kinds.Secret && certificate.Kind != NamedCore)
                return ("InvalidCertificateRef", $"{certificate.Kind.Kind} {home}/{certificate.Name} is no Secret");
            if (home != gateway.Namespace && !snapshot.ReferenceGrants.Any(grant => grant.Namespace == home && Allows(grant, gateway, certificate.Name)))
                return ("RefNotPermitted", $"no ReferenceGrant in {home} lets Gateways of {gateway.Namespace} use the Secret {certificate.Name}");
            if (snapshot.Secrets.Find(home, certificate.Name) is null)
                return ("InvalidCertificateRef", $"the Secret {home}/{certificate.Name} does not exist");
        }

        return null;
    }

    private static bool Allows(ReferenceGrant grant, GatewayObject gateway, string name) =>
        grant.From.Contains(new GrantFrom(Kinds.Gateway, gateway.Namespace))
        && grant.To.Any(to => (to.Kind == Kinds.Secret || to.Kind == NamedCore) && (string.IsNullOrEmpty(to.Name) || to.Name == name));
}
