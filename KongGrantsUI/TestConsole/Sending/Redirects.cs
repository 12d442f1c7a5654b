namespace KongGrantsUI.TestConsole.Sending;

/// <summary>What curl does with a redirect under <c>-L</c>.</summary>
internal static class Redirects
{
    /// <summary>Where the answer points to, or null where it is no redirect.</summary>
    public static Uri? Next(Uri from, ExchangeResult answer) =>
        answer.Status is 301 or 302 or 303 or 307 or 308
        && answer.Header("Location") is { Length: > 0 } location
        && Uri.TryCreate(from, location, out var next) ? next : null;

    /// <summary>What sends data becomes a GET without it after 301, 302 and 303; the method stays where <c>-X</c> insists on it, the data never does.</summary>
    public static (string Method, string? Body) Change(int status, string? insisted, string method, string? body) =>
        (status is 301 or 302 && (method == "POST" || body is not null)) || (status == 303 && method != "HEAD") ? (insisted ?? "GET", null) : (method, body);
}
