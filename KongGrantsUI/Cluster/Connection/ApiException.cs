using System.Net;
using KongGrantsUI.Texts;

namespace KongGrantsUI.Cluster.Connection;

/// <summary>The API server's refusal: its HTTP status, or the code of an ERROR event, and its own words.</summary>
public sealed class ApiException(HttpStatusCode code, string reason, Sentence words) : Exception(words.English)
{
    /// <summary>The server's own words, or, where it has none, ours.</summary>
    public Sentence Words { get; } = words;

    public HttpStatusCode Code { get; } = code;

    /// <summary>The Status object's reason, such as <c>AlreadyExists</c>; empty where there is none.</summary>
    public string Reason { get; } = reason;

    /// <summary>How long the server asks to wait; null where it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
