using System.Globalization;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Views.Graph;

/// <summary>Reads one piece of a filter; what it can't read is a sentence that says what can be written instead.</summary>
internal static class FilterParser
{
    private static readonly string[] VerdictWords =
        [.. Enum.GetNames<EdgeVerdict>().Concat(Enum.GetNames<Health>()).Select(name => name.ToLowerInvariant()).Append("problem")];

    public static (FilterTerm? Term, string Problem) Read(string piece)
    {
        if (piece.StartsWith("expires", StringComparison.OrdinalIgnoreCase) && piece.Length > 7 && !char.IsLetterOrDigit(piece[7])) return Expires(piece);
        var parts = piece.Split(':', 2);
        if (parts.Length == 1) return (new FilterTerm(FilterKey.Word, piece), "");
        if (parts[1].Length == 0) return (null, T($"\"{piece}\" looks for nothing. Write a value right after the colon, such as {Example(parts[0])}."));
        return parts[0].ToLowerInvariant() switch
        {
            "kind" => (new FilterTerm(FilterKey.Kind, parts[1]), ""),
            "ns" or "namespace" => (new FilterTerm(FilterKey.Namespace, parts[1]), ""),
            "verdict" => Verdict(parts[1]),
            "group" => (new FilterTerm(FilterKey.Group, parts[1]), ""),
            "is" => Is(parts[1]),
            "between" => Between(parts[1]),
            _ => (null, T($"There is no filter \"{parts[0]}:\". Use kind:, ns:, group:, verdict:, expires<7d, is:mine, between:a,b or plain words.")),
        };
    }

    private static string Example(string key) => key.ToLowerInvariant() switch
    {
        "kind" => "kind:KongPlugin",
        "verdict" => "verdict:problem",
        "is" => "is:mine",
        "between" => "between:a,b",
        _ => "ns:default",
    };

    private static (FilterTerm?, string) Verdict(string value)
    {
        var word = value.ToLowerInvariant().TrimEnd('s');
        var known = Drawn(value) ?? VerdictWords.FirstOrDefault(item => item.TrimEnd('s') == word || (word.Length >= 3 && item.StartsWith(word, StringComparison.Ordinal)));
        return known is null
            ? (null, T($"There is no verdict \"{value}\". Use one of {string.Join(", ", VerdictWords.Order(StringComparer.Ordinal))}."))
            : (new FilterTerm(FilterKey.Verdict, known), "");
    }

    /// <summary>The verdict whose word stands on lines, in the reader's language, written without its space or with a hyphen.</summary>
    private static string? Drawn(string value)
    {
        var wanted = Letters(value);
        return Enum.GetValues<EdgeVerdict>().Select(verdict => (Name: verdict.ToString(), Word: VerdictText.Word(verdict)))
            .Concat(Enum.GetValues<Health>().Select(health => (Name: health.ToString(), Word: VerdictText.Word(health))))
            .FirstOrDefault(pair => Letters(pair.Word) == wanted).Name?.ToLowerInvariant();
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter)).ToLowerInvariant();

    private static (FilterTerm?, string) Is(string value) => value.Equals("mine", StringComparison.OrdinalIgnoreCase)
        ? (new FilterTerm(FilterKey.Mine, ""), "")
        : (null, T($"\"is:{value}\" is not known. The only one is is:mine."));

    private static (FilterTerm?, string) Between(string value) => value.Split(',') is [{ Length: > 0 }, { Length: > 0 }]
        ? (new FilterTerm(FilterKey.Between, value), "")
        : (null, T($"\"between:{value}\" needs two namespaces, such as between:kim-team,luka-team."));

    private static (FilterTerm?, string) Expires(string piece)
    {
        var unit = char.ToLowerInvariant(piece[^1]);
        var ok = int.TryParse(piece.AsSpan(8, Math.Max(0, piece.Length - 9)), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= 3650;
        if (piece[7] != '<' || !ok || unit is not ('d' or 'h' or 'm')) return (null, T($"\"{piece}\" is not a time. Write expires<7d, expires<12h or expires<30m."));
        var within = unit switch { 'd' => TimeSpan.FromDays(count), 'h' => TimeSpan.FromHours(count), _ => TimeSpan.FromMinutes(count) };
        return (new FilterTerm(FilterKey.Expires, piece, within), "");
    }
}
