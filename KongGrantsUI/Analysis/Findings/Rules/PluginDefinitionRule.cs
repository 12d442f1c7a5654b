using System.Text.Json.Nodes;
using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Findings.Rules;

/// <summary>Plugins that can't be sent as they are defined, or that Kong can't place (semantics 3.4, 3.8, 4.1).</summary>
internal sealed class PluginDefinitionRule : IFindingRule
{
    public IEnumerable<Finding> Check(FindingContext context) =>
        [.. TwoConfigs(context), .. WithoutSecret(context), .. GlobalTwice(context), .. SharedInstanceNames(context), .. WithoutUsername(context)];

    private static IEnumerable<Finding> TwoConfigs(FindingContext context) => context.Snapshot.Plugins.Concat(context.Snapshot.ClusterPlugins)
        .Where(plugin => plugin.HasConfig && plugin.ConfigFrom is not null)
        .Select(plugin => new Finding(
            "KG031", Severity.Error, $"{Wording.Of(plugin.Key)} has both config and configFrom, so it is left out wherever it is named.", [plugin.Key], plugin.Namespace,
            new Remedy("Keep one of them.", Kubectl.MergePatch(plugin.Key, """{"config":null}"""))));

    private static IEnumerable<Finding> WithoutSecret(FindingContext context) =>
        from plugin in context.Snapshot.Plugins.Concat(context.Snapshot.ClusterPlugins)
        where ConfigSecrets.Any(plugin)
        from secret in ConfigSecrets.Missing(plugin, context.Snapshot)
        let key = new ObjectKey(Kinds.Secret, secret.Namespace, secret.Name)
        select new Finding(
            "KG036", Severity.Error, $"{Wording.Of(plugin.Key)} takes its config from the Secret {secret}, which does not exist, so it is left out wherever it is named.",
            [plugin.Key, key], secret.Namespace,
            new Remedy("Create the Secret with this line, and what is wanted in place of {}.", Kubectl.CreateSecret(key, KeyOf(plugin, secret.Name), "{}")));

    private static string KeyOf(KongPlugin plugin, string secret) =>
        plugin.ConfigPatches.Select(patch => patch.ValueFrom).Prepend(plugin.ConfigFrom).OfType<SecretKeyRef>().First(item => item.Name == secret).Key;

    private static IEnumerable<Finding> GlobalTwice(FindingContext context) => context.Translation.Plugins.ClusterWide
        .Where(EntityBuilder.IsGlobal)
        .GroupBy(plugin => plugin.Type)
        .Where(group => group.Skip(1).Any())
        .Select(group => group.Select(plugin => plugin.Key).Order().ToArray())
        .Select(keys => new Finding(
            "KG030", Severity.Error, $"{Wording.List(keys)} are global and of one type, so the controller leaves all of them out.", [.. keys], "",
            new Remedy("Let one of them be global.", Kubectl.Label(keys[^1], Names.GlobalLabel, "false"))));

    private static IEnumerable<Finding> SharedInstanceNames(FindingContext context) => Collisions.SharedInstanceNames(context.Result.Entities)
        .Select(group => group.Select(entity => entity.Plugin).Distinct().Order().ToArray())
        .Distinct(EqualityComparer<ObjectKey[]>.Create((left, right) => left!.SequenceEqual(right!), keys => keys[0].GetHashCode()))
        .Select(keys => new Finding(
            "KG032", Severity.Error, $"{Wording.List(keys)} share an instance_name and a scope, so Kong refuses the whole configuration.", [.. keys], keys[^1].Namespace,
            new Remedy("Give one of them another instance_name.", Kubectl.MergePatch(keys[^1], new JsonObject { ["instance_name"] = keys[^1].Name }.ToJsonString()))));

    private static IEnumerable<Finding> WithoutUsername(FindingContext context) => context.Result.Entities
        .Where(entity => entity.ByCustomId)
        .SelectMany(entity => entity.Referrers.Where(referrer => referrer.Kind == Kinds.KongConsumer)).Distinct()
        .Select(consumer => new Finding(
            "KG033", Severity.Error, $"{Wording.Of(consumer)} names plugins but has only a custom_id, by which Kong can't find it, so Kong refuses the whole configuration.", [consumer], consumer.Namespace,
            new Remedy("Give it a username.", Kubectl.MergePatch(consumer, new JsonObject { ["username"] = consumer.Name }.ToJsonString()))));
}
