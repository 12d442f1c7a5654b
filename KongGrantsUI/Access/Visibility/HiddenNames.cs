using System.Text.RegularExpressions;
using KongGrantsUI.Model;

namespace KongGrantsUI.Access.Visibility;

/// <summary>Takes the names of objects that a user may not know out of sentences.</summary>
internal sealed partial class HiddenNames(ClusterSnapshot all, Sight sight)
{
    public const string Stand = "an object that you may not see";

    private readonly HashSet<NamespacedName> hidden =
        all.Objects().Select(item => item.Key).Where(key => !sight.Known(key)).Select(key => key.NamespacedName)
            .Except(all.Objects().Select(item => item.Key).Where(sight.Known).Select(key => key.NamespacedName)).ToHashSet();

    /// <summary>Names written as <c>namespace/name</c> or <c>namespace:name</c> are replaced.</summary>
    public string Cut(string text) => Pair().Replace(text, match =>
        hidden.Contains(new NamespacedName(match.Groups["ns"].Value, match.Groups["name"].Value)) ? Stand : match.Value);

    /// <summary>The same, and every mention of these objects and of their namespaces, where those may not be known.</summary>
    public string Cut(string text, IEnumerable<ObjectKey> unknown)
    {
        text = Cut(text);
        foreach (var key in unknown)
        {
            text = Word(text, key.Name);
            if (!sight.KnownNamespace(key.Namespace)) text = Word(text, key.Namespace);
        }

        return text;
    }

    private static string Word(string text, string word) => word.Length == 0
        ? text
        : Regex.Replace(
            text, $"(?<![A-Za-z0-9.-]){Regex.Escape(word)}(?![A-Za-z0-9-]|\\.[A-Za-z0-9])", Stand, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    [GeneratedRegex("(?<ns>[a-z0-9-]+)[/:](?<name>[a-z0-9]([a-z0-9.-]*[a-z0-9])?)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pair();
}
