using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using System.Text.Json.Nodes;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Analysis.Findings.Rules;

/// <summary>Credentials of a consumer that are missing, elsewhere, or not labelled (semantics 4.4; traps 7 and 8).</summary>
internal sealed class CredentialRule : IFindingRule
{
    public IEnumerable<Finding> Check(FindingContext context)
    {
        if (!context.Snapshot.Knows(Kinds.Secret)) yield break;
        var used = new Lazy<HashSet<NamespacedName>>(() => context.Snapshot.Consumers.SelectMany(consumer => consumer.Credentials.Select(name => new NamespacedName(consumer.Namespace, name))).ToHashSet());
        var labelled = context.Snapshot.Secrets.Where(secret => secret.CredentialType is not null);
        var byName = new Lazy<ILookup<string, SecretMetadata>>(() => labelled.ToLookup(secret => secret.Name));
        var idle = new Lazy<ILookup<string, SecretMetadata>>(() => labelled.Where(secret => !used.Value.Contains(secret.Key.NamespacedName)).ToLookup(secret => secret.Namespace));
        foreach (var consumer in context.Snapshot.Consumers)
        {
            foreach (var name in Unfit(context, consumer))
            {
                var secret = context.Snapshot.Secrets.Find(consumer.Namespace, name);
                if (secret is not null) yield return Unlabelled(consumer, secret);
                else if (byName.Value[name].FirstOrDefault() is { } elsewhere) yield return Elsewhere(context, consumer, elsewhere);
                else yield return Missing(consumer, name, idle.Value[consumer.Namespace]);
            }
        }
    }

    // Nearly all are fit, and stay so.
    private string[] Unfit(FindingContext context, KongConsumer consumer) => context.Once(this, consumer, [context.Snapshot.Secrets], () => consumer.Credentials
        .Where(name => context.Snapshot.Secrets.Find(consumer.Namespace, name) is not { } secret || !CredentialTypes.IsKnown(secret.CredentialType)).ToArray())!;

    private static Finding Missing(KongConsumer consumer, string name, IEnumerable<SecretMetadata> idle)
    {
        var meant = idle.Where(secret => secret.Name.StartsWith(consumer.Name, StringComparison.Ordinal)).OrderBy(secret => secret.Name, StringComparer.Ordinal).FirstOrDefault();
        var missing = new ObjectKey(Kinds.Secret, consumer.Namespace, name);
        Sentence message = $"{Wording.Of(consumer.Key)} names the credential {name}, but there is no such Secret in {consumer.Namespace}, so nobody can sign in with it.";
        if (meant is null)
            return new Finding("KG020", Severity.Error, message, [consumer.Key, missing], consumer.Namespace, new Remedy("Create the Secret with the label konghq.com/credential, or correct the name."));
        var names = new JsonArray([.. consumer.Credentials.Select(item => (JsonNode)(item == name ? meant.Name : item))]);
        return new Finding(
            "KG020", Severity.Error, $"{message} The Secret {meant.Name} is named by no consumer.", [consumer.Key, missing, meant.Key], consumer.Namespace,
            new Remedy("Name the Secret that is there.", Kubectl.MergePatch(consumer.Key, new JsonObject { ["credentials"] = names }.ToJsonString())));
    }

    private static Finding Elsewhere(FindingContext context, KongConsumer consumer, SecretMetadata secret)
    {
        var yaml = Manifests.Consumer(consumer, secret.Namespace, context.Options.IngressClass);
        return new Finding(
            "KG023", Severity.Error,
            $"{Wording.Of(consumer.Key)} names the credential {secret.Name}, which is in {secret.Namespace}, not in {consumer.Namespace}: a consumer uses the Secrets, and the grants, of its own namespace only.",
            [consumer.Key, secret.Key], consumer.Namespace,
            new Remedy($"Create the consumer in {secret.Namespace} and delete the one in {consumer.Namespace}.", $"{Kubectl.Delete(consumer.Key)}\n{Kubectl.Apply(yaml)}", yaml));
    }

    private static Finding Unlabelled(KongConsumer consumer, SecretMetadata secret)
    {
        var type = CredentialTypes.All.FirstOrDefault(type => secret.Name.Contains(type, StringComparison.Ordinal)) ?? CredentialTypes.All[0];
        return new Finding(
            "KG021", Severity.Error,
            secret.CredentialType is null
                ? Of($"{Wording.Of(consumer.Key)} names the credential {secret.Name}, which has no label {Names.CredentialLabel}, so it is ignored.")
                : Of($"{Wording.Of(consumer.Key)} names the credential {secret.Name}, whose label {Names.CredentialLabel} is '{secret.CredentialType}', which is no type of credential, so it is ignored."),
            [consumer.Key, secret.Key], consumer.Namespace,
            new Remedy($"Label it with its type: {string.Join(", ", CredentialTypes.All)}.", Kubectl.Label(secret.Key, Names.CredentialLabel, type)));
    }
}
