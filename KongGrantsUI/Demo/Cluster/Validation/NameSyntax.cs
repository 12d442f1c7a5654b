using System.Text.RegularExpressions;

namespace KongGrantsUI.Demo.Cluster.Validation;

/// <summary>Kubernetes' kinds of names. Each check answers with what is wrong, or null.</summary>
internal static partial class NameSyntax
{
    private const int LongestSubdomain = 253;
    private const int LongestLabel = 63;
    private const string SubdomainWords =
        "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";
    private const string LabelWords =
        "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";
    private const string DnsLabelWords =
        "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')";
    private const string KeyWords =
        "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";
    private const string ValueWords =
        "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";

    public static string? Subdomain(string name) => Wrong(name, SubdomainPattern(), LongestSubdomain, SubdomainWords);

    public static string? Label(string name) => Wrong(name, LabelPattern(), LongestLabel, LabelWords);

    /// <summary>Services' names, which must start with a letter.</summary>
    public static string? DnsLabel(string name) => Wrong(name, DnsLabelPattern(), LongestLabel, DnsLabelWords);

    /// <summary>Names of roles and bindings, which only have to fit in a path.</summary>
    public static string? PathSegment(string name) => name switch
    {
        "." or ".." => $"may not be '{name}'",
        _ when name.Contains('/', StringComparison.Ordinal) => "may not contain '/'",
        _ when name.Contains('%', StringComparison.Ordinal) => "may not contain '%'",
        _ => null,
    };

    public static string? LabelValue(string text) => Wrong(text, ValuePattern(), LongestLabel, ValueWords);

    /// <summary>Keys of labels and annotations: an optional prefix, and a name.</summary>
    public static string? QualifiedName(string key)
    {
        var parts = key.Split('/');
        if (parts.Length > 2)
            return "a qualified name " + KeyWords + " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')";
        if (parts.Length == 2 && (parts[0].Length == 0 ? "must be non-empty" : Subdomain(parts[0])) is { } prefix)
            return $"prefix part {prefix}";
        var name = parts[^1];
        if (name.Length == 0)
            return "name part must be non-empty";
        return Wrong(name, KeyPattern(), LongestLabel, KeyWords) is { } wrong ? $"name part {wrong}" : null;
    }

    private static string? Wrong(string text, Regex pattern, int longest, string words) =>
        text.Length > longest ? $"must be no more than {longest} characters" : pattern.IsMatch(text) ? null : words;

    [GeneratedRegex(@"\A[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\z")]
    private static partial Regex SubdomainPattern();

    [GeneratedRegex(@"\A[a-z0-9]([-a-z0-9]*[a-z0-9])?\z")]
    private static partial Regex LabelPattern();

    [GeneratedRegex(@"\A[a-z]([-a-z0-9]*[a-z0-9])?\z")]
    private static partial Regex DnsLabelPattern();

    [GeneratedRegex(@"\A([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]\z")]
    private static partial Regex KeyPattern();

    [GeneratedRegex(@"\A(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?\z")]
    private static partial Regex ValuePattern();
}
