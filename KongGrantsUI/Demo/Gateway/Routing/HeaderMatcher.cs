using System.Text.RegularExpressions;
using ValueMatch = KongGrantsUI.Model.ValueMatch;

namespace KongGrantsUI.Demo.Gateway.Routing;

/// <summary>One header that a Kong route asks for; values compare without regard to case, as Kong does.</summary>
public sealed class HeaderMatcher
{
    private readonly ValueMatch match;
    private readonly Regex? regex;

    /// <exception cref="RegexParseException">The value is a pattern that does not parse.</exception>
    public HeaderMatcher(ValueMatch match, PathPatterns patterns)
    {
        this.match = match;
        if (match.Type == "RegularExpression") regex = patterns.Anywhere(match.Value);
    }

    public bool Matches(IHeaderDictionary headers)
    {
        foreach (var value in headers[match.Name])
            if (value is not null && Matches(value)) return true;
        return false;
    }

    private bool Matches(string value)
    {
        if (regex is null) return value.Equals(match.Value, StringComparison.OrdinalIgnoreCase);
        try
        {
            return regex.IsMatch(value);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
