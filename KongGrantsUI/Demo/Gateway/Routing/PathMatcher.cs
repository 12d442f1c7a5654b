using System.Text.RegularExpressions;

namespace KongGrantsUI.Demo.Gateway.Routing;

/// <summary>One path of a Kong route: a prefix, or a regular expression anchored at the start.</summary>
public sealed class PathMatcher
{
    private readonly Regex? regex;

    /// <exception cref="RegexParseException">The path is a <c>~</c> pattern that does not parse.</exception>
    public PathMatcher(string kongPath, PathPatterns patterns)
    {
        Text = kongPath;
        if (kongPath.StartsWith('~')) regex = patterns.Anchored(kongPath[1..]);
    }

    /// <summary>As Kong has it, with <c>~</c> for a regular expression.</summary>
    public string Text { get; }

    public bool IsRegex => regex is not null;

    /// <summary>Length of the matched text at the start of a normalised path; null where it does not match.</summary>
    public int? Match(string path)
    {
        if (regex is null) return path.StartsWith(Text, StringComparison.Ordinal) ? Text.Length : null;
        try
        {
            var match = regex.Match(path);
            return match.Success ? match.Length : null;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }
}
