using KongGrantsUI.Analysis.Grants;
using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Findings.Rules;

/// <summary>A prefixed reference that no grant allows (semantics 2.1, 2.4).</summary>
internal sealed class MissingGrantRule : IFindingRule
{
    public IEnumerable<Finding> Check(FindingContext context) => context.Result.References
        .Where(reference => reference.Verdict == ReferenceVerdict.NoGrant && reference.PluginNamespace != reference.Referrer.Namespace && IsName(reference.PluginName))
        .Select(reference => context.Once(this, reference, [context.Snapshot.ReferenceGrants, context.Translation.Plugins.Keys], () => Make(context, reference))!);

    public static bool IsName(string name) => name.Length > 0 && !name.Contains(':', StringComparison.Ordinal);

    public static string Manifest(ObjectTable<ReferenceGrant> grants, PluginReference reference, string pluginNamespace) => Manifests.Grant(
        GrantNames.Free(grants, pluginNamespace, reference.Referrer.Kind, reference.Referrer.Namespace, reference.PluginName),
        reference.Referrer.Kind, reference.Referrer.Namespace, [reference.PluginName]);

    private static Finding Make(FindingContext context, PluginReference reference)
    {
        var (home, plugin) = (reference.PluginNamespace, reference.PluginName);
        var grants = context.Snapshot.ReferenceGrants;
        var miss = reference.Misses.Count > 0 ? $" {Wording.Of(reference.Misses[0].Grant)} does not fit: {reference.Misses[0].Reason}" : "";
        var exists = context.Translation.Plugins.Find(home, plugin)?.Key;
        var absent = exists is null ? $" There is no plugin {home}/{plugin} yet either." : "";
        return new Finding(
            "KG001", Severity.Error,
            $"{Wording.Of(reference.Referrer)} names {home}:{plugin}, but no ReferenceGrant in {home} lets {Wording.A(reference.Referrer.Kind)} of {reference.Referrer.Namespace} use it, so the reference is dropped.{miss}{absent}",
            [reference.Referrer, new ObjectKey(Kinds.KongPlugin, home, plugin), .. reference.Misses.Select(other => other.Grant)],
            home,
            Remedy.Applying($"The owner of {home} creates this grant in {home}.", () => Manifest(grants, reference, home)));
    }
}
