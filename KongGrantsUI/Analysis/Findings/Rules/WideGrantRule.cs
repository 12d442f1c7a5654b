using KongGrantsUI.Analysis.Grants;
using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Analysis.Findings.Rules;

/// <summary>A grant in use that allows more than what uses it.</summary>
internal sealed class WideGrantRule : IFindingRule
{
    public IEnumerable<Finding> Check(FindingContext context) => context.Result.Grants
        .Where(usage => usage.Users.Count > 0)
        .Select(usage => (Usage: usage, Grant: context.Snapshot.ReferenceGrants.Find(usage.Grant.Namespace, usage.Grant.Name)!))
        .Select(item => context.Once(this, item.Usage, [item.Grant], () => Check(item.Usage, item.Grant)))
        .OfType<Finding>();

    private static Finding? Check(GrantUsage usage, ReferenceGrant grant)
    {
        var plugins = usage.Plugins.Select(plugin => plugin.Name).Where(MissingGrantRule.IsName).ToHashSet();
        if (plugins.Count == 0) return null;
        var users = usage.Users.Select(user => new GrantFrom(user.Kind, user.Namespace)).ToHashSet();
        var onlyPlugins = grant.To.All(to => to.Kind == Kinds.KongPlugin);
        var from = onlyPlugins ? grant.From.Where(users.Contains).ToEquatableList() : grant.From;
        var narrow = grant with { From = from, To = Narrow(grant, plugins) };
        if (narrow.From.Count == grant.From.Count && narrow.To.Equals(grant.To)) return null;
        return new Finding(
            "KG004", Severity.Info,
            Of(
                usage.Users.Count,
                $"{Wording.Of(grant.Key)} allows more than is used: {Wording.List(usage.Users)} uses {Wording.List(plugins.Order(StringComparer.Ordinal))} through it, and nothing else does.",
                $"{Wording.Of(grant.Key)} allows more than is used: {Wording.List(usage.Users)} use {Wording.List(plugins.Order(StringComparer.Ordinal))} through it, and nothing else does."),
            [grant.Key, .. usage.Users], grant.Namespace,
            Remedy.Applying("Where no more is meant, narrow it to this.", () => Manifests.Grant(narrow.Key, narrow.From, narrow.To)));
    }

    private static EquatableList<GrantTo> Narrow(ReferenceGrant grant, HashSet<string> plugins)
    {
        if (plugins.Count > Manifests.MostGrantEntries) return grant.To;
        var others = grant.To.Where(to => to.Kind != Kinds.KongPlugin);
        var named = grant.To.Any(to => to.Kind == Kinds.KongPlugin && string.IsNullOrEmpty(to.Name))
            ? plugins.Order(StringComparer.Ordinal).Select(name => new GrantTo(Kinds.KongPlugin, name))
            : grant.To.Where(to => to.Kind == Kinds.KongPlugin && plugins.Contains(to.Name!));
        return others.Concat(named).ToEquatableList();
    }
}
