using System.Text;
using System.Text.RegularExpressions;
using KongGrantsUI.Texts;

namespace KongGrantsUI.TestConsole.Lines;

/// <summary>
/// Turns grep's patterns into .NET's. They are matched without backtracking, so no pattern takes more than linear time.
/// </summary>
public static class GrepPattern
{
    /// <summary>Why the pattern can't be used, or null.</summary>
    public static Sentence? Problem(GrepFilter filter)
    {
        try
        {
            Make(filter);
            return null;
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return $"the pattern \"{filter.Pattern}\" is not understood.";
        }
    }

    public static Regex Make(GrepFilter filter) => new(
        filter.Fixed ? Regex.Escape(filter.Pattern) : Translate(filter.Pattern, filter.Extended),
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | (filter.IgnoreCase ? RegexOptions.IgnoreCase : RegexOptions.None));

    private static string Translate(string pattern, bool extended)
    {
        var result = new StringBuilder();
        for (var index = 0; index < pattern.Length; index++)
        {
            var character = pattern[index];
            if (character == '[') index = Bracket(pattern, index, result);
            else if (character == '\\' && index + 1 < pattern.Length) result.Append(Escaped(pattern[++index], extended));
            else if (!extended && "(){}|+?".Contains(character, StringComparison.Ordinal)) result.Append('\\').Append(character);
            else if (!extended && character == '*' && result.Length == 0) result.Append("\\*");
            else result.Append(character);
        }
        return result.ToString();
    }

    /// <summary>In a basic expression a backslash makes an operator of these; in an extended one it takes the meaning away.</summary>
    private static string Escaped(char character, bool extended) => character switch
    {
        '(' or ')' or '{' or '}' or '|' or '+' or '?' when !extended => character.ToString(),
        '<' or '>' => "\\b",
        'b' or 'B' or 'w' or 'W' or 's' or 'S' => "\\" + character,
        >= '0' and <= '9' => throw new NotSupportedException("Back-references need backtracking."),
        _ => Regex.Escape(character.ToString()),
    };

    private static int Bracket(string pattern, int start, StringBuilder result)
    {
        var from = start + 1 + (start + 1 < pattern.Length && pattern[start + 1] == '^' ? 1 : 0);
        var end = from < pattern.Length && pattern[from] == ']' ? from + 1 : from;
        while (end < pattern.Length && pattern[end] != ']') end = pattern.AsSpan(end).StartsWith("[:") && pattern.IndexOf(":]", end, StringComparison.Ordinal) is var close and > 0 ? close + 2 : end + 1;
        if (end >= pattern.Length) throw new ArgumentException("The bracket is not closed.", nameof(pattern));
        var content = pattern[from..end].Replace("\\", "\\\\", StringComparison.Ordinal);
        foreach (var (name, set) in Classes) content = content.Replace($"[:{name}:]", set, StringComparison.Ordinal);
        result.Append(pattern.AsSpan(start, from - start)).Append(content.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal)).Append(']');
        return end;
    }

    private static readonly (string Name, string Set)[] Classes =
    [
        ("digit", "0-9"), ("alpha", "a-zA-Z"), ("alnum", "a-zA-Z0-9"), ("space", "\\s"), ("upper", "A-Z"), ("lower", "a-z"), ("xdigit", "0-9a-fA-F"), ("blank", " \\t"), ("punct", "!-/:-@`{-~"),
    ];
}
