using KongGrantsUI.Access;
using KongGrantsUI.Analysis.Findings;
using KongGrantsUI.Model;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Views.Findings;

/// <summary>A remedy that is one ReferenceGrant, and that the user may carry out with a click.</summary>
/// <param name="Label">What the click does.</param>
/// <param name="Yaml">The grant as it is to be.</param>
/// <param name="Seen">The resourceVersion of the grant as it is now; empty where it is to be made.</param>
public sealed record GrantRemedy(string Label, string Yaml, string Seen)
{
    /// <summary>Null where the remedy is something else, or is not the user's to carry out.</summary>
    public static GrantRemedy? Of(Finding finding, VisibleWorld world)
    {
        var yaml = finding.Remedy.Yaml;
        if (!yaml.StartsWith("apiVersion: gateway.networking.k8s.io/", StringComparison.Ordinal) || !yaml.Contains("\nkind: ReferenceGrant\n", StringComparison.Ordinal)) return null;
        var present = finding.Objects.Where(key => key.Kind == Kinds.ReferenceGrant && key.Namespace == finding.Owner)
            .Select(key => world.Snapshot.ReferenceGrants.Find(key.Namespace, key.Name)).FirstOrDefault(grant => grant is not null && yaml.Contains($"\n  name: {grant.Name}\n", StringComparison.Ordinal));
        if (!world.Access.May(present is null ? "create" : "patch", Kinds.ReferenceGrant, finding.Owner)) return null;
        var label = present is null ? T("Make this grant") : finding.Code == "KG004" ? T("Narrow the grant") : T("Correct the grant");
        return new GrantRemedy(label, yaml, present?.Meta.ResourceVersion ?? "");
    }
}
