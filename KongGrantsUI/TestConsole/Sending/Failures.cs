using System.Net.Sockets;
using System.Security.Authentication;
using KongGrantsUI.TestConsole.Lines;
using KongGrantsUI.Texts;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.TestConsole.Sending;

/// <summary>Says what went wrong on the way, with curl's number for it.</summary>
internal static class Failures
{
    public static int Code(Exception error) => Kind(error) switch
    {
        HttpRequestError.ConnectionError => 7,
        HttpRequestError.SecureConnectionError => 60,
        HttpRequestError.ResponseEnded => 52,
        HttpRequestError.InvalidResponse => 1,
        HttpRequestError.HttpProtocolError or HttpRequestError.VersionNegotiationError => 16,
        _ => 56,
    };

    /// <param name="error">What went wrong.</param>
    /// <param name="url">What was asked for.</param>
    /// <param name="http">The wish for a version: a server that does not speak HTTP/2 tells nobody, it hangs up (RFC 9113, 3.3).</param>
    public static Sentence Sentence(Exception error, string url, HttpWish http)
    {
        var authority = new Uri(url).Authority;
        return Kind(error) switch
        {
            HttpRequestError.ResponseEnded or HttpRequestError.InvalidResponse or HttpRequestError.Unknown when http == HttpWish.PriorKnowledge => Of($"{authority} closed the connection without an answer in HTTP/2, as a server does that does not speak it. Write --http1.1 instead of --http2-prior-knowledge, or look at the gateway's log."),
            HttpRequestError.ConnectionError => Of($"Nothing answers at {authority}. Check the address, and that the gateway runs."),
            HttpRequestError.SecureConnectionError => Of($"The TLS connection to {authority} failed, often because its certificate is not trusted. Add -k to go on without that check, or use http."),
            HttpRequestError.ResponseEnded => Of($"{authority} closed the connection before its answer was complete. Try again, and look at the gateway's log."),
            HttpRequestError.InvalidResponse => Of($"{authority} did not answer in HTTP. Check the port."),
            HttpRequestError.HttpProtocolError or HttpRequestError.VersionNegotiationError => Of($"{authority} does not speak HTTP/2 as it should. Write --http1.1 instead of --http2 or --http2-prior-knowledge."),
            HttpRequestError.ConfigurationLimitExceeded => Of($"The answer's headers are larger than what is read. Look at it with a terminal."),
            _ => Of($"The connection to {authority} broke. Try again, and look at the gateway's log."),
        };
    }

    private static HttpRequestError Kind(Exception error) => error switch
    {
        HttpRequestException { InnerException: AuthenticationException } => HttpRequestError.SecureConnectionError,
        HttpRequestException { HttpRequestError: HttpRequestError.Unknown, InnerException: { } inner } => Kind(inner),
        HttpRequestException http => http.HttpRequestError,
        HttpIOException io => io.HttpRequestError,
        IOException { InnerException: SocketException inner } => Kind(inner),
        SocketException { SocketErrorCode: SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown } => HttpRequestError.ResponseEnded,
        SocketException => HttpRequestError.ConnectionError,
        _ => HttpRequestError.Unknown,
    };
}
