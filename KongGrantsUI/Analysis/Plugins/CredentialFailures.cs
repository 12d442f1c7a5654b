using KongGrantsUI.Analysis.Keeping;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Plugins;

/// <summary>The controller's words for consumers whose Secret is not there or is no credential (semantics 2.5, trap 7, and 4.4). The consumer stays, without the credential.</summary>
internal static class CredentialFailures
{
    public static IEnumerable<ControllerFailure> Of(IEnumerable<GatewayConsumer> consumers, ClusterSnapshot snapshot, KeptWork kept) => snapshot.Knows(Kinds.Secret)
        ? consumers.SelectMany(consumer => kept.Part("credentials", consumer, [snapshot.Secrets], () => Of(consumer, snapshot).ToArray())!)
        : [];

    private static IEnumerable<ControllerFailure> Of(GatewayConsumer consumer, ClusterSnapshot snapshot) =>
        from secret in consumer.CredentialSecrets
        from trouble in Troubles(secret, snapshot.Secrets.Find(secret.Namespace, secret.Name))
        select new ControllerFailure(consumer.Source, $"credential \"{secret.Name}\" failure: {trouble}");

    // Semantics 4.4: a missing label makes two Events.
    private static IEnumerable<string> Troubles(NamespacedName name, SecretMetadata? secret)
    {
        if (secret is null) return [$"Failed to fetch secret: Secret {name} not found"];
        string[] unlabelled = secret.CredentialType is null ? [$"could not load credential from Secret: Secret {name} used as credential, but lacks {Names.CredentialLabel} label"] : [];
        return CredentialTypes.IsKnown(secret.CredentialType) ? [] : [.. unlabelled, $"failed to provision credential: unsupported credential type: \"{secret.CredentialType}\""];
    }
}
