using System.Text.RegularExpressions;
using KongGrantsUI.Analysis.Findings;
using KongGrantsUI.Model;

namespace KongGrantsUI.Access.Visibility;

/// <summary>
/// Findings about at least one object of the user's. Where one also tells of objects that the user may not know,
/// their names are taken out of its sentences, and a remedy that names them is left out.
/// </summary>
internal static partial class VisibleFindings
{
    private const string Hidden = "an object that you may not see";

    public static EquatableList<Finding> For(LiveWorld world)
    {
        var hidden = world.All.Snapshot.Objects().Select(item => item.Key).Where(key => !world.Sight.Known(key))
            .Select(key => key.NamespacedName).ToHashSet();
        return world.All.Analysis.Findings
            .Where(finding => finding.Objects.Any(world.Sight.Whole))
            .Select(finding => Cut(finding, world, hidden))
            .ToEquatableList();
    }

    private static Finding Cut(Finding finding, LiveWorld world, HashSet<NamespacedName> hidden)
    {
        var sight = world.Sight;
        if (finding.Objects.All(sight.Whole)) return finding;
        var unknown = finding.Objects.Where(key => !sight.Known(key)).ToArray();
        return finding with
        {
            Message = Cut(finding.Message, unknown, hidden, world),
            Objects = finding.Objects.Where(sight.Known).ToEquatableList(),
            Owner = finding.Owner.Length == 0 || sight.KnownNamespace(finding.Owner) ? finding.Owner : "",
            Remedy = Cut(finding.Remedy, unknown, hidden, world),
        };
    }

    private static Remedy Cut(Remedy remedy, ObjectKey[] unknown, HashSet<NamespacedName> hidden, LiveWorld world)
    {
        var safe = Cut(remedy.Kubectl, unknown, hidden, world) == remedy.Kubectl && Cut(remedy.Yaml, unknown, hidden, world) == remedy.Yaml;
        return new Remedy(Cut(remedy.Advice, unknown, hidden, world), safe ? remedy.Kubectl : "", safe ? remedy.Yaml : "");
    }

    private static string Cut(string text, ObjectKey[] unknown, HashSet<NamespacedName> hidden, LiveWorld world)
    {
        text = Pair().Replace(text, match =>
            hidden.Contains(new NamespacedName(match.Groups["ns"].Value, match.Groups["name"].Value)) ? Hidden : match.Value);
        foreach (var key in unknown)
        {
            text = Word(text, key.Name);
            if (!world.Sight.KnownNamespace(key.Namespace)) text = Word(text, key.Namespace);
        }

        return text;
    }

    private static string Word(string text, string word) => word.Length == 0
        ? text
        : Regex.Replace(text, $"(?<![A-Za-z0-9.-]){Regex.Escape(word)}(?![A-Za-z0-9-]|\\.[A-Za-z0-9])", Hidden, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    [GeneratedRegex("(?<ns>[a-z0-9-]+)[/:](?<name>[a-z0-9]([a-z0-9.-]*[a-z0-9])?)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pair();
}
