using KongGrantsUI.Analysis.Findings;
using KongGrantsUI.Live;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using System.Text.RegularExpressions;

namespace KongGrantsUI.Access.Visibility;

/// <summary>Takes the names of objects that a user may not know out of sentences.</summary>
internal sealed partial class HiddenNames
{
    public static readonly string Stand = Unseen.Object.English;

    private readonly Sight sight;
    private readonly KongNames kong;
    private readonly string[] odd;
    private readonly HashSet<NamespacedName> hidden;
    private readonly HashSet<ObjectKey> spoken;

    public HiddenNames(LiveState state, Sight sight)
    {
        this.sight = sight;
        kong = new KongNames(state, sight);
        odd = [.. kong.Odd];
        spoken = state.Snapshot.HttpRoutes.Where(route => sight.Whole(route.Key)).SelectMany(Names).Concat(AskedNames.Of(state, sight)).ToHashSet();
        var keys = state.Snapshot.Objects().Select(item => item.Key).ToArray();
        hidden = keys.Where(key => !MayBeNamed(key)).Select(key => key.NamespacedName)
            .Except(keys.Where(MayBeNamed).Select(key => key.NamespacedName)).ToHashSet();
    }

    /// <summary>Whether a sentence may name the object: the user knows of it, or their own route or a request that they may read names it, there or not.</summary>
    public bool MayBeNamed(ObjectKey key) => sight.Known(key) || spoken.Contains(key);

    /// <summary>Names written as <c>namespace/name</c> or <c>namespace:name</c>, and what Kong calls hidden objects, are replaced.</summary>
    public string Cut(string text)
    {
        if (text.Length == 0 || (hidden.Count == 0 && kong.IsEmpty)) return text;
        text = Pair().Replace(text, match =>
            hidden.Contains(new NamespacedName(match.Groups["ns"].Value, match.Groups["name"].Value)) ? Stand : match.Value);
        text = KongWord().Replace(text, match => kong.Contains(match.Value) ? VisibleAnalyses.Hidden : match.Value);
        return odd.Where(name => text.Contains(name, StringComparison.Ordinal))
            .Aggregate(text, (left, name) => left.Replace(name, VisibleAnalyses.Hidden, StringComparison.Ordinal));
    }

    /// <summary>The same in every hole of a sentence.</summary>
    public Sentence Cut(Sentence sentence) => hidden.Count == 0 && kong.IsEmpty ? sentence : sentence.Map(text => Told(text, Cut(text)));

    /// <summary>The same in every hole of a sentence, and every mention of these objects, likewise.</summary>
    public Sentence Cut(Sentence sentence, IReadOnlyCollection<ObjectKey> causes) => sentence.Map(text => Told(text, Cut(text, causes)));

    /// <summary>The same, and every mention of these objects and of their namespaces, where those may not be known.</summary>
    public string Cut(string text, IReadOnlyCollection<ObjectKey> causes)
    {
        text = Cut(text);
        foreach (var key in causes.Where(key => !MayBeNamed(key)))
        {
            text = Word(text, key.Name);
            if (!sight.KnownNamespace(key.Namespace)) text = Word(text, key.Namespace);
        }

        return text;
    }

    // What stands in for a name is put into words for the reader.
    private static Sentence? Told(string before, string after) => before == after
        ? null
        : Told(after, Stand, Unseen.Object, piece => Told(piece, VisibleAnalyses.Hidden, VisibleAnalyses.Words, Sentence.Verbatim));

    private static Sentence Told(string text, string stand, Sentence words, Func<string, Sentence> rest) =>
        text.Split(stand).Select(rest).Aggregate((left, right) => $"{left}{words}{right}");

    private static IEnumerable<ObjectKey> Names(HttpRoute route) =>
        route.Parents.Select(parent => new ObjectKey(parent.Kind, parent.Namespace ?? route.Namespace, parent.Name))
            .Concat(route.Rules.SelectMany(rule => rule.Backends).Select(backend => new ObjectKey(backend.Kind, backend.Namespace ?? route.Namespace, backend.Name)));

    private static string Word(string text, string word) => word.Length == 0
        ? text
        : Regex.Replace(
            text, $"(?<![A-Za-z0-9.-]){Regex.Escape(word)}(?![A-Za-z0-9-]|\\.[A-Za-z0-9])", Stand, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    [GeneratedRegex("(?<ns>[a-z0-9-]+)[/:](?<name>[a-z0-9]([a-z0-9.-]*[a-z0-9])?)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pair();

    [GeneratedRegex("[^\\s,;'\"()“”?!]*[^\\s,;'\"()“”?!.:]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KongWord();
}
