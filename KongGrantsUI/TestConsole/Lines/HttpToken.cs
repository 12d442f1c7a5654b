using System.Buffers;
using System.Globalization;

namespace KongGrantsUI.TestConsole.Lines;

/// <summary>The characters and names that a request may have (RFC 9110).</summary>
public static class HttpToken
{
    private static readonly SearchValues<char> Allowed = SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static readonly HashSet<string> Forbidden = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection", "Keep-Alive", "Proxy-Connection", "Proxy-Authenticate", "Proxy-Authorization", "TE", "Trailer",
        "Transfer-Encoding", "Upgrade", "HTTP2-Settings", "Content-Length", "Expect",
    };

    public static bool IsToken(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExcept(Allowed);

    /// <summary>Whether the header belongs to one connection, or says how long the message is.</summary>
    public static bool IsForbidden(string header) => Forbidden.Contains(header);

    public static bool IsPort(string text, out int port) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is > 0 and <= 65535;
}
