using System.Text.RegularExpressions;

namespace KongGrantsUI.Demo.Gateway.Routing;

/// <summary>
/// Compiled path and header patterns, kept from one configuration to the next, so that a reload costs only what is new.
/// Used by one builder at a time.
/// </summary>
public sealed class PathPatterns
{
    /// <summary>Longer than any honest pattern takes; a pattern that exceeds it does not match.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(100);

    private Dictionary<string, Regex> current = [];
    private Dictionary<string, Regex> next = [];

    /// <summary>The pattern, anchored at the start as Kong does.</summary>
    /// <exception cref="RegexParseException">Not a regular expression.</exception>
    public Regex Anchored(string pattern) => Get($@"\A(?:{pattern})");

    /// <summary>The pattern, anywhere in the text, whatever the case.</summary>
    /// <exception cref="RegexParseException">Not a regular expression.</exception>
    public Regex Anywhere(string pattern) => Get($"(?i:{pattern})");

    /// <summary>Forgets what was not asked for since the last call.</summary>
    public void Rotate()
    {
        current = next;
        next = [];
    }

    private Regex Get(string pattern)
    {
        if (next.TryGetValue(pattern, out var known)) return known;
        var regex = current.GetValueOrDefault(pattern) ?? new Regex(pattern, RegexOptions.CultureInvariant, Limit);
        return next[pattern] = regex;
    }
}
