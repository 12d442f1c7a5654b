using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KongGrantsUI.Demo.Cluster.Storage;

namespace KongGrantsUI.Demo.Cluster.Http;

/// <summary>A label selector: <c>a=b</c>, <c>a!=b</c>, <c>a in (b,c)</c>, <c>a notin (b,c)</c>, <c>a</c>, <c>!a</c>, joined by commas.</summary>
internal sealed partial class LabelSelector
{
    private readonly List<Func<JsonNode?, bool>> _requirements = [];

    /// <exception cref="ApiException">400 where it can't be read.</exception>
    public LabelSelector(string? text)
    {
        var rest = text?.Trim() ?? "";
        while (rest.Length > 0)
        {
            var match = Requirement().Match(rest);
            if (!match.Success)
                throw Failures.BadRequest($"unable to parse requirement: the label selector \"{text}\" can't be read at \"{rest}\"");
            _requirements.Add(Read(match));
            rest = rest[match.Length..];
        }
    }

    public bool IsEmpty => _requirements.Count == 0;

    public bool Matches(JsonObject item)
    {
        var labels = item.At("metadata", "labels");
        return _requirements.TrueForAll(requirement => requirement(labels));
    }

    private static Func<JsonNode?, bool> Read(Match match)
    {
        var key = match.Groups["key"].Value;
        if (match.Groups["absent"].Success)
            return labels => labels.At(key) is null;
        var values = match.Groups["values"].Value.Split(',').Select(value => value.Trim()).ToHashSet();
        var value = match.Groups["value"].Value;
        return match.Groups["operator"].Value switch
        {
            "=" or "==" => labels => labels.Text(key) == value,
            "!=" => labels => labels.Text(key) != value,
            "in" => labels => labels.Text(key) is { } found && values.Contains(found),
            "notin" => labels => labels.Text(key) is not { } found || !values.Contains(found),
            _ => labels => labels.At(key) is not null,
        };
    }

    [GeneratedRegex(
        """
        ^\s*(?:(?<absent>!)\s*)?(?<key>[A-Za-z0-9][-A-Za-z0-9_./]*)\s*
        (?:(?<operator>==|=|!=)\s*(?<value>[-A-Za-z0-9_.]*)\s*|(?<operator>in|notin)\s*\((?<values>[-A-Za-z0-9_.,\s]*)\)\s*)?(?:,|$)
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Requirement();
}
