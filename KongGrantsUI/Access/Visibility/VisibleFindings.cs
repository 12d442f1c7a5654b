using KongGrantsUI.Analysis.Findings;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;

namespace KongGrantsUI.Access.Visibility;

/// <summary>
/// Findings about at least one object of the user's. Where one also tells of objects that the user may not know,
/// their names are taken out of its sentences, and a remedy that names them is left out.
/// </summary>
internal static class VisibleFindings
{
    public static EquatableList<Finding> For(LiveWorld world, HiddenNames hidden)
    {
        var (findings, sight) = (world.All.Analysis.Findings, world.Sight);
        return findings.Where(finding => finding.Objects.Any(sight.Whole)).Select(finding => Cut(finding, sight, hidden)).ToEquatableList();
    }

    private static Finding Cut(Finding finding, Sight sight, HiddenNames hidden)
    {
        var message = hidden.Cut(finding.Message, finding.Objects);
        if (message.Equals(finding.Message) && finding.Objects.All(sight.Whole)) return finding with { Remedy = Cut(finding.Remedy, hidden.Cut(finding.Remedy.Advice), hidden.Cut) };
        return finding with
        {
            Message = message,
            Objects = finding.Objects.Where(sight.Known).ToEquatableList(),
            Owner = finding.Owner.Length == 0 || sight.KnownNamespace(finding.Owner) ? finding.Owner : "",
            Remedy = Cut(finding.Remedy, hidden.Cut(finding.Remedy.Advice, finding.Objects), text => hidden.Cut(text, finding.Objects)),
        };
    }

    // A line that would have to be cut would do something else.
    private static Remedy Cut(Remedy remedy, Sentence advice, Func<string, string> cut)
    {
        bool Safe() => cut(remedy.Kubectl) == remedy.Kubectl && cut(remedy.Yaml) == remedy.Yaml;
        return new Remedy(advice, () => Safe() ? remedy.Kubectl : "", () => Safe() ? remedy.Yaml : "");
    }
}
