namespace KongGrantsUI.Demo.Gateway.Errors;

/// <summary>A response that the gateway gives itself.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Message">Goes into the error body of the client's choice.</param>
public sealed record KongAnswer(int Status, string Message)
{
    /// <summary>A body to send as it is, in place of the error body.</summary>
    public string? Body { get; init; }

    /// <summary>The Content-Type of <see cref="Body"/>.</summary>
    public string ContentType { get; init; } = "application/json; charset=utf-8";

    /// <summary>Headers of this response alone.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    public static readonly KongAnswer NoRoute = new(404, "no Route matched with those values");
    public static readonly KongAnswer UseHttps = new KongAnswer(426, "Please use HTTPS protocol")
        .With("Connection", "Upgrade").With("Upgrade", "TLS/1.2, HTTP/1.1");
    public static readonly KongAnswer NoPeer = new(503, "failure to get a peer from the ring-balancer");
    public static readonly KongAnswer NoBackend = new(500, "no existing backendRef provided");
    public static readonly KongAnswer Unexpected = new(500, "An unexpected error occurred");
    public static readonly KongAnswer BadUpstream = new(502, "An invalid response was received from the upstream server");
    public static readonly KongAnswer SlowUpstream = new(504, "The upstream server is timing out");

    public KongAnswer With(string header, string value) => this with { Headers = [.. Headers, new(header, value)] };
}
