using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Plugins;

/// <summary>A key or username that several credentials have; the controller leaves out every consumer that lists one of them (semantics 4.2).</summary>
/// <param name="Index">As in the controller's words, such as <c>basic-auth on 'username'</c>.</param>
/// <param name="Consumers">The consumers, each once, in order.</param>
/// <param name="Secrets">Their credentials that are alike, each once, in order.</param>
internal sealed record CredentialClash(string Index, EquatableList<ObjectKey> Consumers, EquatableList<ObjectKey> Secrets)
{
    /// <summary>
    /// What can be known without keeping a value: one Secret that several list, and manifests whose values are alike. Others
    /// only the controller knows of.
    /// </summary>
    public static EquatableList<CredentialClash> Of(IReadOnlyList<GatewayConsumer> consumers, ClusterSnapshot snapshot)
    {
        var first = new Dictionary<(string Type, string Value, string Name), (GatewayConsumer Consumer, SecretMetadata Secret)>();
        var clashes = new Dictionary<(string Type, string Value, string Name), List<(GatewayConsumer Consumer, SecretMetadata Secret)>>();
        foreach (var consumer in consumers)
        {
            foreach (var name in consumer.CredentialSecrets)
            {
                if (snapshot.Secrets.Find(name.Namespace, name.Name) is not { CredentialType: { } type } secret || CredentialTypes.UniqueField(type) is null) continue;
                var key = secret.Fingerprint is { } print ? (type, print, "") : (type, name.Namespace, name.Name);
                if (first.TryAdd(key, (consumer, secret)) || first[key] == (consumer, secret)) continue;
                if (!clashes.TryGetValue(key, out var list)) clashes[key] = list = [first[key]];
                list.Add((consumer, secret));
            }
        }

        return clashes.Select(clash => new CredentialClash(
                $"{clash.Key.Type} on '{CredentialTypes.UniqueField(clash.Key.Type)}'",
                clash.Value.Select(item => item.Consumer.Source).Distinct().Order().ToEquatableList(),
                clash.Value.Select(item => item.Secret.Key).Distinct().Order().ToEquatableList()))
            .OrderBy(conflict => conflict.Consumers[0]).ThenBy(conflict => conflict.Secrets[0]).ToEquatableList();
    }

    public IEnumerable<ControllerFailure> Failures() =>
        Secrets.Select(secret => new ControllerFailure(secret, $"Secret has conflicting credential: conflict detected in \"{Index}\" index"))
            .Concat(Consumers.Select(consumer => new ControllerFailure(consumer, $"Consumer has conflicting credentials: conflict detected in \"{Index}\" index")));
}
