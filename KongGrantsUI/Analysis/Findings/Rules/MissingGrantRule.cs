using KongGrantsUI.Analysis.Grants;
using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using static KongGrantsUI.Texts.Say;

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
        return new Finding(
            "KG001", Severity.Error, Wording.Join(Sentences(context, reference)),
            [reference.Referrer, new ObjectKey(Kinds.KongPlugin, home, plugin), .. reference.Misses.Select(other => other.Grant)],
            home,
            Remedy.Applying($"The owner of {home} creates this grant in {home}.", () => Manifest(grants, reference, home)));
    }

    private static IEnumerable<Sentence> Sentences(FindingContext context, PluginReference reference)
    {
        var (referrer, home) = (reference.Referrer, reference.PluginNamespace);
        yield return $"{Wording.Of(referrer)} names {$"{home}:{reference.PluginName}"}, but no ReferenceGrant in {home} lets {referrer.Kind.Kind} objects of {referrer.Namespace} use it, so the reference is dropped.";
        if (reference.Misses.Count > 0) yield return $"{Wording.Of(reference.Misses[0].Grant)} does not fit: {reference.Misses[0].Reason}";
        if (context.Translation.Plugins.Find(home, reference.PluginName) is null) yield return $"There is no plugin {new NamespacedName(home, reference.PluginName)} yet either.";
    }
}
