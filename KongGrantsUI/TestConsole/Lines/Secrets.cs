namespace KongGrantsUI.TestConsole.Lines;

/// <summary>Which parts of a request carry a credential, and so are masked wherever they are shown or kept.</summary>
public static class Secrets
{
    /// <summary>Stands for a credential that was taken out.</summary>
    public const string Mask = "***";

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "Authorization", "Proxy-Authorization", "Cookie", "apikey", "api-key", "x-api-key", "x-auth-token", "x-access-token",
    };

    private static readonly HashSet<string> Parameters = new(StringComparer.OrdinalIgnoreCase)
    {
        "apikey", "api_key", "api-key", "access_token", "token", "jwt", "password", "secret",
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
        if (query < 0) return url;
        return url[..(query + 1)] + string.Join('&', url[(query + 1)..].Split('&').Select(MaskParameter));
    }

    private static string MaskParameter(string parameter)
    {
        var equals = parameter.IndexOf('=', StringComparison.Ordinal);
        return equals > 0 && Parameters.Contains(parameter[..equals]) ? parameter[..(equals + 1)] + Mask : parameter;
    }
}
