using System.Text.RegularExpressions;

namespace KongGrantsUI.TestConsole.Lines;

/// <summary>The format of curl's <c>-w</c>.</summary>
public static partial class WriteOutFormat
{
    /// <summary>The variables that are known.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "content_type", "http_code", "http_version", "method", "num_redirects", "remote_ip", "remote_port", "response_code", "scheme",
        "size_download", "time_appconnect", "time_connect", "time_namelookup", "time_pretransfer", "time_starttransfer", "time_total", "url", "url_effective",
    ];

    /// <summary>The first variable that is not known, or null.</summary>
    public static string? Unknown(string format) =>
        Variable().Matches(format).Select(match => match.Groups["name"].Value).FirstOrDefault(name => name.Length > 0 && !Names.Contains(name));

    /// <summary>Fills the format in.</summary>
    public static string Fill(string format, Func<string, string> value) => Variable().Replace(format, match => match.Value switch
    {
        "%%" => "%",
        "\\n" => "\n",
        "\\r" => "\r",
        "\\t" => "\t",
        _ => value(match.Groups["name"].Value),
    });

    [GeneratedRegex(@"%%|\\[nrt]|%\{(?<name>[^}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Variable();
}
