namespace KongGrantsUI.TestConsole.Sending;

/// <summary>What curl does with a redirect under <c>-L</c>.</summary>
internal static class Redirects
{
    /// <summary>Where the answer points to, or null where it is no redirect.</summary>
    public static Uri? Next(Uri from, ExchangeResult answer) =>
        answer.Status is 301 or 302 or 303 or 307 or 308
        && answer.Header("Location") is { Length: > 0 } location
        && Uri.TryCreate(from, location, out var next) ? next : null;

    /// <summary>A POST becomes a GET after 301, 302 and 303, unless <c>-X</c> insists on the method.</summary>
    public static (string Method, string? Body) Change(int status, string? insisted, string method, string? body) =>
        (status is 301 or 302 && method == "POST") || (status == 303 && method != "HEAD") ? (insisted ?? "GET", null) : (method, body);
}
