using System.Text;
using KongGrantsUI.TestConsole.Lines;

namespace KongGrantsUI.TestConsole.Metering;

/// <summary>Names whose call a request is, without giving a credential away.</summary>
public static class CallerLabel
{
    public const string Anonymous = "anonymous";

    /// <param name="keyName">A header that carries a key besides those that usually do.</param>
    public static string Of(CurlRequest request, string keyName) =>
        Basic(request) ?? Key(request, keyName) ?? (Header(request, "Authorization") is null ? Anonymous : "token");

    private static string? Basic(CurlRequest request)
    {
        if (Header(request, "Authorization") is not { } value) return request.User is { Name.Length: > 0 } user ? user.Name : null;
        if (!value.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase)) return null;
        var bytes = new byte[value.Length];
        if (!Convert.TryFromBase64String(value[6..].Trim(), bytes, out var count)) return null;
        var name = Encoding.UTF8.GetString(bytes, 0, count).Split(':')[0];
        return name.Length > 0 && !name.Any(char.IsControl) ? name : null;
    }

    /// <summary>Keys are told apart by a short fingerprint.</summary>
    private static string? Key(CurlRequest request, string keyName)
    {
        var key = Header(request, keyName) ?? Header(request, "apikey") ?? Header(request, "x-api-key") ?? request.Urls.Select(url => QueryKey(url, keyName)).FirstOrDefault(value => value is not null);
        return key is null ? null : "key-" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..4];
    }

    private static string? QueryKey(string url, string keyName)
    {
        var query = url.IndexOf('?', StringComparison.Ordinal);
        return query < 0 ? null : url[(query + 1)..].Split('&').Select(part => part.Split('=', 2))
            .FirstOrDefault(part => part.Length == 2 && (part[0].Equals("apikey", StringComparison.OrdinalIgnoreCase) || part[0].Equals(keyName, StringComparison.OrdinalIgnoreCase)))?[1];
    }

    private static string? Header(CurlRequest request, string name) => request.Headers.LastOrDefault(header => header.Is(name))?.Value;
}
