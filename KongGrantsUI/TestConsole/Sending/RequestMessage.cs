using System.Net;
using System.Text;
using KongGrantsUI.TestConsole.Lines;

namespace KongGrantsUI.TestConsole.Sending;

/// <summary>Makes the HTTP message that curl would send.</summary>
internal static class RequestMessage
{
    /// <summary>What curl says of itself; the version is the one whose behaviour is followed.</summary>
    public const string UserAgent = "curl/8.0.1 KongGrantsUI";

    public static HttpRequestMessage Make(Hop hop)
    {
        var message = new HttpRequestMessage(new HttpMethod(hop.Method), hop.Url) { Version = HttpVersion.Version11, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        if (hop.Body is { } body) message.Content = Content(body, typed: hop.Request.Headers.Any(header => header.Is("Content-Type")));
        foreach (var header in Headers(hop)) Add(message, header);
        return message;
    }

    /// <summary>curl writes the length before its own Content-Type, and behind one that is typed; HttpClient behind any, unless it is set.</summary>
    private static ByteArrayContent Content(string body, bool typed)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        if (!typed) content.Headers.ContentLength = content.Headers.ContentLength;
        return content;
    }

    /// <summary>In curl's order: its own headers first, each replaced or taken away by one of the line.</summary>
    private static IEnumerable<CurlHeader> Headers(Hop hop)
    {
        var typed = hop.Request.Headers.Where(header => hop.SendCredentials || !(Secrets.IsSecret(header.Name) || header.Is("Host"))).ToList();
        return [.. typed.Where(header => header.Is("Host")), .. Defaults(hop).Where(header => !typed.Exists(other => other.Is(header.Name))), .. typed.Where(header => !header.Is("Host"))];
    }

    private static IEnumerable<CurlHeader> Defaults(Hop hop)
    {
        var request = hop.Request;
        var json = request.BodyKind == BodyKind.Json && request.Body is not null;
        if (request.User is { } user && hop.SendCredentials) yield return new CurlHeader("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user.Name}:{user.Password}")));
        yield return new CurlHeader("User-Agent", request.UserAgent is { } agent ? agent.Length == 0 ? null : agent : UserAgent);
        yield return new CurlHeader("Accept", json ? "application/json" : "*/*");
        if (request.Referer is { Length: > 0 } referer) yield return new CurlHeader("Referer", referer);
        if (request.Cookie is { } cookie && hop.SendCredentials) yield return new CurlHeader("Cookie", cookie);
        if (hop.Body is not null) yield return new CurlHeader("Content-Type", json ? "application/json" : "application/x-www-form-urlencoded");
    }

    private static void Add(HttpRequestMessage message, CurlHeader header)
    {
        if (header.Value is not { } value || message.Headers.TryAddWithoutValidation(header.Name, value)) return;
        // Headers about content need a content to hang on; an empty one is what curl's bare header amounts to.
        message.Content ??= new EmptyContent();
        message.Content.Headers.TryAddWithoutValidation(header.Name, value);
    }
}
