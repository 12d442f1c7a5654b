using System.Globalization;
using System.Runtime.CompilerServices;

namespace KongGrantsUI.Texts;

/// <summary>
/// A text for people that is put into words when somebody reads it, in the language of the reader: one analysis serves
/// readers of different languages. Made from an interpolated string, whose English is the key of the translation, with
/// <c>{0}</c>, <c>{1}</c> … for its holes. A hole may hold a sentence. Equal by value; safe for concurrent use once made.
/// </summary>
/// <remarks>
/// A conditional or a switch of interpolated strings is made of strings before it becomes a sentence, and can't be translated;
/// the tests find it. Put each branch into a call of <see cref="Say.Of(Sentence)"/>.
/// </remarks>
[InterpolatedStringHandler]
public sealed class Sentence : IEquatable<Sentence>
{
    public static readonly Sentence Empty = "";

    private readonly string[] literals;
    private readonly object?[] holes;
    private int filled;

    public Sentence(int literalLength, int formattedCount)
    {
        _ = literalLength;
        literals = new string[formattedCount + 1];
        holes = formattedCount == 0 ? [] : new object?[formattedCount];
    }

    private Sentence(string text) => (literals, holes) = ([text], []);

    private Sentence(string[] literals, object?[] holes) => (this.literals, this.holes, filled) = (literals, holes, holes.Length);

    /// <summary>The words for developers, pipelines and logs.</summary>
    public string English => In(CultureInfo.InvariantCulture);

    public bool IsEmpty => holes.Length == 0 && string.IsNullOrEmpty(literals[0]);

    /// <summary>A text of ours without holes. What others wrote becomes one by <see cref="Verbatim"/>.</summary>
    public static implicit operator Sentence(string text) => new(text);

    /// <summary>What somebody else wrote, such as a controller or an API server: the same in every language.</summary>
    public static Sentence Verbatim(string text) => text.Length == 0 ? Empty : $"{text}";

    /// <summary>Called by the compiler.</summary>
    public void AppendLiteral(string value) => literals[filled] = literals[filled] is { } before ? before + value : value;

    /// <summary>Called by the compiler.</summary>
    public void AppendFormatted<T>(T value) => holes[filled++] = value is string or Sentence or IFormattable ? value : value?.ToString();

    /// <summary>Called by the compiler.</summary>
    public void AppendFormatted<T>(T value, string? format) => holes[filled++] = value is IFormattable number ? new FormattedHole(number, format) : value?.ToString();

    /// <summary>The words in a language; numbers and times as that culture writes them.</summary>
    public string In(CultureInfo culture) => Words(culture, culture);

    /// <summary>The words in the reader's language (<see cref="CultureInfo.CurrentUICulture"/>), numbers and times as the reader writes them (<see cref="CultureInfo.CurrentCulture"/>).</summary>
    public override string ToString() => Words(CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture);

    /// <summary>The same with other words in place of strings in its holes, and in those of the sentences in them.</summary>
    /// <param name="words">Null: the string stays.</param>
    public Sentence Map(Func<string, Sentence?> words)
    {
        var mapped = Array.ConvertAll(holes, hole => hole switch
        {
            string text => words(text) ?? hole,
            Sentence sentence => sentence.Map(words),
            _ => hole,
        });
        return mapped.AsSpan().SequenceEqual(holes) ? this : new Sentence(literals, mapped);
    }

    public bool Equals(Sentence? other) => other is not null && (ReferenceEquals(this, other) || (literals.AsSpan().SequenceEqual(other.literals) && holes.AsSpan().SequenceEqual(other.holes)));

    public override bool Equals(object? obj) => Equals(obj as Sentence);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(literals[0]);
        foreach (var hole in holes) hash.Add(hole);
        return hash.ToHashCode();
    }

    private string Words(CultureInfo language, CultureInfo numbers)
    {
        if (holes.Length == 0) return Catalog.Find(literals[0] ?? "", language);
        var words = Array.ConvertAll(holes, hole => (object)Word(hole, language, numbers));
        return literals.All(string.IsNullOrEmpty) ? string.Concat(words) : string.Format(CultureInfo.InvariantCulture, Catalog.Find(Key(), language), words);
    }

    private string Key() => string.Concat(literals.Select((literal, index) =>
        (literal ?? "").Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal) + (index < holes.Length ? $"{{{index}}}" : "")));

    private static string Word(object? hole, CultureInfo language, CultureInfo numbers) => hole switch
    {
        Sentence sentence => sentence.Words(language, numbers),
        FormattedHole formatted => formatted.Value.ToString(formatted.Format, numbers),
        IFormattable value => value.ToString(null, numbers),
        _ => hole as string ?? "",
    };

    private sealed record FormattedHole(IFormattable Value, string? Format);
}
