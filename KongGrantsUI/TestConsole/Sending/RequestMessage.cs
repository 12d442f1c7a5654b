using System.Net;
using System.Text;
using KongGrantsUI.TestConsole.Lines;

namespace KongGrantsUI.TestConsole.Sending;

/// <summary>Makes the HTTP message that curl would send.</summary>
internal static class RequestMessage
{
    /// <summary>What curl says of itself; the version is the one whose behaviour is followed.</summary>
    public const string UserAgent = "curl/8.0.1 KongGrantsUI";

    /// <summary>Stands behind the name of a header that is given once more, as HttpClient would make one of both; <see cref="WireRecorder"/> takes it away.</summary>
    public const string Again = "`again`";

    public static HttpRequestMessage Make(Hop hop)
    {
        var (version, policy) = Version(hop);
        var message = new HttpRequestMessage(new HttpMethod(hop.Method), hop.Url) { Version = version, VersionPolicy = policy };
        if (hop.Body is { } body) message.Content = Content(body, typed: hop.Request.Headers.Any(header => header.Is("Content-Type")));
        foreach (var header in Headers(hop)) Add(message, header);
        return message;
    }

    /// <summary>What goes over HTTP/2, in the words of <c>curl -v</c>.</summary>
    public static string Head(Hop hop)
    {
        var headers = Headers(hop).Where(header => header.Value is not null).ToList();
        if (!headers.Exists(header => header.Is("Host"))) headers.Insert(0, new CurlHeader("Host", hop.Url.Authority));
        if (hop.Body is { } body) headers.Add(new CurlHeader("Content-Length", $"{Encoding.UTF8.GetByteCount(body)}"));
        return string.Join("\r\n", headers.Select(header => $"{header.Name}: {header.Value}").Prepend($"{hop.Method} {hop.Url.PathAndQuery} HTTP/2"));
    }

    private static (Version Version, HttpVersionPolicy Policy) Version(Hop hop) => (hop.Request.Http, hop.Url.Scheme) switch
    {
        (HttpWish.PriorKnowledge, _) => (HttpVersion.Version20, HttpVersionPolicy.RequestVersionExact),
        (HttpWish.Default or HttpWish.Http2, "https") => (HttpVersion.Version20, HttpVersionPolicy.RequestVersionOrLower),
        _ => (HttpVersion.Version11, HttpVersionPolicy.RequestVersionExact),
    };

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
        var typed = hop.Request.Headers.Where(header => hop.SendCredentials || !(header.IsCredential || header.Is("Host"))).ToList();
        return [.. typed.Where(header => header.Is("Host")), .. Defaults(hop).Where(header => !typed.Exists(other => other.Is(header.Name))), .. typed.Where(header => !header.Is("Host"))];
    }

    private static IEnumerable<CurlHeader> Defaults(Hop hop)
    {
        var request = hop.Request;
        var json = request.BodyKind == BodyKind.Json && request.Body is not null;
        if (request.User is { } user && hop.SendCredentials) yield return new CurlHeader("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user.Name}:{user.Password}")));
        yield return new CurlHeader("User-Agent", request.UserAgent is { } agent ? agent.Length == 0 ? null : agent : UserAgent);
        yield return new CurlHeader("Accept", json ? "application/json" : "*/*");
        if (request.Compressed) yield return new CurlHeader("Accept-Encoding", Compression.Accepted);
        if (request.Referer is { Length: > 0 } referer) yield return new CurlHeader("Referer", referer);
        if (request.Cookie is { } cookie && hop.SendCredentials) yield return new CurlHeader("Cookie", cookie);
        if (hop.Body is not null) yield return new CurlHeader("Content-Type", json ? "application/json" : "application/x-www-form-urlencoded");
    }

    private static void Add(HttpRequestMessage message, CurlHeader header)
    {
        if (header.Value is not { } value) return;
        if (message.Version == HttpVersion.Version11 && message.Headers.NonValidated.Contains(header.Name)) header = header with { Name = Repeated(message, header.Name) };
        if (message.Headers.TryAddWithoutValidation(header.Name, value)) return;
        // Headers about content need a content to hang on; an empty one is what curl's bare header amounts to.
        message.Content ??= new EmptyContent();
        message.Content.Headers.TryAddWithoutValidation(header.Name, value);
    }

    private static string Repeated(HttpRequestMessage message, string name) =>
        Enumerable.Range(2, int.MaxValue - 2).Select(number => $"{name}{Again}{number}").First(candidate => !message.Headers.NonValidated.Contains(candidate));
}
