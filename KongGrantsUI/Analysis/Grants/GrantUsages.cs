using System.Runtime.InteropServices;
using KongGrantsUI.Analysis.Keeping;
using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Grants;

/// <summary>Who depends on which grant. A reference that several grants allow counts for each of them.</summary>
internal static class GrantUsages
{
    public static EquatableList<GrantUsage> Of(IEnumerable<ReferenceGrant> grants, IEnumerable<PluginReference> references, GrantIndex index, KeptWork kept)
    {
        var uses = new Dictionary<ObjectKey, List<PluginReference>>();
        foreach (var reference in references.Where(reference => reference.Grant is not null))
        {
            foreach (var match in kept.Part("allowing", reference, [index], () => index.Allowing(ReferenceResolver.QuestionOf(reference)))!)
            {
                if (!uses.TryGetValue(match.Grant, out var list)) uses[match.Grant] = list = [];
                list.Add(reference);
            }
        }

        return grants.Where(ConcernsPlugins).Select(grant => Usage(grant, uses.GetValueOrDefault(grant.Key) ?? [], kept)).OrderBy(usage => usage.Grant).ToEquatableList();
    }

    /// <summary>Also where a slip in group or kind keeps it from working.</summary>
    public static bool ConcernsPlugins(ReferenceGrant grant) =>
        grant.To.Any(to => to.Kind.Group == Groups.Kong || to.Kind.Kind is "KongPlugin" or "KongClusterPlugin");

    private static GrantUsage Usage(ReferenceGrant grant, List<PluginReference> references, KeptWork kept) =>
        kept.Part("usage", grant, CollectionsMarshal.AsSpan(references), () => Usage(grant.Key, references))!;

    private static GrantUsage Usage(ObjectKey grant, List<PluginReference> references) => new(
        grant,
        references.Select(reference => reference.Referrer).Distinct().Order().ToEquatableList(),
        references.Select(reference => new NamespacedName(reference.PluginNamespace, reference.PluginName)).Distinct().Order().ToEquatableList());
}
