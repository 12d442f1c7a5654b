using KongGrantsUI.Analysis.Keeping;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Plugins;

/// <summary>The controller's words for consumers whose Secret is not there (semantics 2.5, trap 7). The consumer stays, without the credential.</summary>
internal static class CredentialFailures
{
    public static IEnumerable<ControllerFailure> Of(IEnumerable<GatewayConsumer> consumers, ClusterSnapshot snapshot, KeptWork kept) => snapshot.Knows(Kinds.Secret)
        ? consumers.SelectMany(consumer => kept.Part("credentials", consumer, [snapshot.Secrets], () => Of(consumer, snapshot).ToArray())!)
        : [];

    private static IEnumerable<ControllerFailure> Of(GatewayConsumer consumer, ClusterSnapshot snapshot) =>
        from secret in consumer.CredentialSecrets
        where snapshot.Secrets.Find(secret.Namespace, secret.Name) is null
        select new ControllerFailure(consumer.Source, $"credential \"{secret.Name}\" failure: Failed to fetch secret: Secret {secret} not found");
}
