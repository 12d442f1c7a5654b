using KongGrantsUI.Analysis;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Demo.Gateway.Credentials;
using KongGrantsUI.Model;

namespace KongGrantsUI.Demo.Gateway.Configuration;

/// <summary>The consumers that reach the gateway, with the Secrets that each lists.</summary>
internal static class CredentialOwners
{
    public static IReadOnlyList<CredentialOwner> Of(ClusterAnalysis analysis, ClusterSnapshot snapshot) =>
        [.. analysis.Consumers.Select(consumer => Owner(consumer, snapshot))];

    private static CredentialOwner Owner(GatewayConsumer consumer, ClusterSnapshot snapshot)
    {
        var found = snapshot.Consumers.Find(consumer.Source.Namespace, consumer.Source.Name);
        var username = found is null ? consumer.KongName : found.Username;
        return new CredentialOwner(
            new KnownConsumer(consumer.Source, consumer.KongName, username, found?.CustomId, consumer.Groups), consumer.CredentialSecrets);
    }
}
