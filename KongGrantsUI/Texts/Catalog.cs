using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Resources;

namespace KongGrantsUI.Texts;

/// <summary>
/// The translations, from the resource files beside this one: a file per area of the app and language, whose names are the
/// English texts. What a language lacks is said in English.
/// </summary>
public static class Catalog
{
    /// <summary>The languages that are complete, the first being that of the source, as two-letter ISO codes.</summary>
    public static readonly IReadOnlyList<string> Languages = ["en", "de"];

    /// <summary>Ends the name of a text that differs from another of its file in upper and lower case only: resource files don't tell such names apart.</summary>
    public const string Twin = " #2";

    private const string Suffix = ".resources";
    private static readonly string Prefix = typeof(Catalog).Namespace + ".";
    private static readonly ConcurrentDictionary<string, FrozenDictionary<string, string>> Known = new(StringComparer.Ordinal);

    /// <summary>The areas that have files.</summary>
    public static IReadOnlyList<string> Areas { get; } =
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..^Suffix.Length]).Order(StringComparer.Ordinal)];

    /// <summary>The text in a language, or itself where the language lacks it.</summary>
    public static string Find(string english, CultureInfo language) =>
        language.TwoLetterISOLanguageName is var code && code != Languages[0] && Languages.Contains(code)
            ? Known.GetOrAdd(code, Read).GetValueOrDefault(english, english)
            : english;

    private static FrozenDictionary<string, string> Read(string code)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (english, text) in Areas.SelectMany(area => Read(area, CultureInfo.GetCultureInfo(code)))) texts[english] = text;
        return texts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The texts of one area in one language, by their English.</summary>
    public static IEnumerable<(string English, string Text)> Read(string area, CultureInfo language)
    {
        var set = new ResourceManager(Prefix + area, Assembly.GetExecutingAssembly()).GetResourceSet(language, createIfNotExists: true, tryParents: false);
        return set is null ? [] : set.Cast<DictionaryEntry>().Select(entry => (NameOf((string)entry.Key), (string)entry.Value!));
    }

    /// <summary>The English text of an entry.</summary>
    public static string NameOf(string entry) => entry.EndsWith(Twin, StringComparison.Ordinal) ? entry[..^Twin.Length] : entry;
}
