using System.Text.RegularExpressions;

namespace KongGrantsUI.TestConsole.Lines;

/// <summary>Which parts of a request carry a credential, and so are masked wherever they are shown or kept.</summary>
public static partial class Secrets
{
    /// <summary>Stands for a credential that was taken out.</summary>
    public const string Mask = "***";

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "Authorization", "Proxy-Authorization", "Cookie", "apikey", "api-key", "x-api-key", "x-auth-token", "x-access-token",
    };

    private static readonly HashSet<string> Parameters = new(StringComparer.OrdinalIgnoreCase)
    {
        "apikey", "api_key", "api-key", "access_token", "refresh_token", "id_token", "token", "jwt", "password", "secret", "client_secret",
    };

    public static bool IsSecret(string headerName) => Names.Contains(headerName);

    /// <summary>The header's value for showing: the scheme of an authorization stays readable.</summary>
    public static string MaskHeader(string name, string value) =>
        !IsSecret(name) || value.Length == 0 ? value
        : name.EndsWith("Authorization", StringComparison.OrdinalIgnoreCase) && value.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 ? $"{value[..space]} {Mask}"
        : Mask;

    /// <summary>An address without the values of its credential-like parameters.</summary>
    public static string MaskUrl(string url)
    {
        var query = url.IndexOf('?', StringComparison.Ordinal);
        return query < 0 ? url : url[..(query + 1)] + MaskForm(url[(query + 1)..]);
    }

    /// <summary>A body without the values of its credential-like fields; what is neither a form nor JSON stays as it is.</summary>
    public static string MaskBody(string body, BodyKind kind) =>
        IsJson(body, kind) ? Field().Replace(body, match => Parameters.Contains(match.Groups[2].Value) ? $"{match.Groups[1].Value}\"{Mask}\"" : match.Value) : MaskForm(body);

    /// <summary>Whether the address has a mask where a credential-like parameter has its value.</summary>
    public static bool IsMasked(string url) => url.Split('?', 2) is [_, var query] && IsMaskedForm(query);

    public static bool IsMasked(string body, BodyKind kind) => IsJson(body, kind)
        ? Field().Matches(body).Any(match => Parameters.Contains(match.Groups[2].Value) && match.Value.EndsWith($"\"{Mask}\"", StringComparison.Ordinal))
        : IsMaskedForm(body);

    private static bool IsJson(string body, BodyKind kind) => kind == BodyKind.Json || body.TrimStart() is ['{' or '[', ..];

    private static bool IsMaskedForm(string form) =>
        form.Split('&').Any(parameter => parameter.EndsWith("=" + Mask, StringComparison.Ordinal) && Parameters.Contains(parameter[..^(Mask.Length + 1)]));

    private static string MaskForm(string form) => string.Join('&', form.Split('&').Select(MaskParameter));

    private static string MaskParameter(string parameter)
    {
        var equals = parameter.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 && equals < parameter.Length - 1 && Parameters.Contains(parameter[..equals]) ? parameter[..(equals + 1)] + Mask : parameter;
    }

    /// <summary>A name of JSON with a text or a number behind it.</summary>
    [GeneratedRegex("""("([^"\\]{1,40})"\s*:\s*)(?:"(?:[^"\\]|\\.)*"|-?[0-9][0-9.eE+-]*)""")]
    private static partial Regex Field();
}
