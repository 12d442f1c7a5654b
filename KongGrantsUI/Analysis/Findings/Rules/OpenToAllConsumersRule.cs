using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using System.Text.Json.Nodes;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Analysis.Findings.Rules;

/// <summary>Authentication without an access list: a credential of any namespace opens the door (trap 17).</summary>
internal sealed class OpenToAllConsumersRule : IFindingRule
{
    public IEnumerable<Finding> Check(FindingContext context)
    {
        var owners = context.Result.KongRoutes.ToDictionary(route => route.Name, route => route.Service);
        var guarded = context.Result.Entities.Where(entity => entity.Type == "acl" && entity.Enabled).SelectMany(entity => Places(entity.Scope)).ToHashSet();
        return context.Result.Entities
            .Where(entity => AuthPlugins.Authenticates(entity.Type) && entity.Enabled && entity.Scope is { Consumer: null, ConsumerGroup: null } && entity.Scope != PluginScope.Global)
            .Where(entity => !Places(entity.Scope).Concat(Owner(entity.Scope, owners)).Any(guarded.Contains))
            .GroupBy(entity => entity.Plugin)
            .Where(_ => context.Result.Consumers.Count > 0)
            .Select(group => Make(group.Key, [.. group.SelectMany(entity => entity.Referrers).Distinct().Order()]));
    }

    private static IEnumerable<string> Places(PluginScope scope) => new[] { scope.Service, scope.Route }.OfType<string>();

    private static IEnumerable<string> Owner(PluginScope scope, Dictionary<string, string> owners) =>
        scope.Route is { } route && owners.TryGetValue(route, out var service) ? [service] : [];

    private static Finding Make(ObjectKey plugin, ObjectKey[] referrers)
    {
        var at = referrers[0];
        return new Finding(
            "KG025", Severity.Info,
            Of(
                referrers.Length,
                $"{Wording.Of(plugin)} lets in every consumer with a fitting credential, whatever its namespace: {Wording.List(referrers)} has no access list.",
                $"{Wording.Of(plugin)} lets in every consumer with a fitting credential, whatever its namespace: {Wording.List(referrers)} have no access list."),
            [plugin, .. referrers], at.Namespace,
            Remedy.Applying($"To let in some only, create an acl plugin such as this, name it on {at.Name} as well, and give those consumers an acl credential with the group.", () => Acl(at)));
    }

    private static string Acl(ObjectKey at) => Manifests.Plugin(
        new ObjectKey(Kinds.KongPlugin, at.Namespace, $"{at.Name}-acl"), "acl", new JsonObject { ["allow"] = new JsonArray($"{at.Namespace}-{at.Name}") }.ToJsonString());
}
