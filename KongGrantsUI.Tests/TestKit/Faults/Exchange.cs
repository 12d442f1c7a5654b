using System.Text;
using Microsoft.AspNetCore.Http;

namespace KongGrantsUI.Tests.TestKit.Faults;

/// <summary>One request on its way through the proxy.</summary>
internal sealed class Exchange(HttpContext context)
{
    /// <summary>The answer ended in order, though not with all that the server said.</summary>
    public bool Ended { get; private set; }

    public string Path { get; } = context.Request.Path.Value ?? "";

    public bool IsWatch { get; } = context.Request.Query["watch"] == "true";

    /// <summary>Whether it lists objects: no watch, and no discovery.</summary>
    public bool IsList => !IsWatch && Path.Split('/', StringSplitOptions.RemoveEmptyEntries) is ["api", _, _, ..] or ["apis", _, _, _, ..];

    public bool IsNextPage { get; } = context.Request.Query.ContainsKey("continue");

    public CancellationToken Gone => context.RequestAborted;

    public bool IsOf(string plural) => Path.EndsWith("/" + plural, StringComparison.Ordinal);

    public async Task WriteAsync(ReadOnlyMemory<byte> bytes)
    {
        await context.Response.Body.WriteAsync(bytes, Gone);
        await context.Response.Body.FlushAsync(Gone);
    }

    public Task WriteAsync(string text) => WriteAsync(Encoding.UTF8.GetBytes(text));

    public async Task AnswerAsync(int status, string body, string type = "application/json", int? retryAfter = null)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        if (retryAfter is { } seconds) context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await WriteAsync(body);
        Ended = true;
    }

    /// <summary>A Status object, as the API server answers with.</summary>
    public Task RefuseAsync(int status, string reason, int? retryAfter = null) => AnswerAsync(
        status, $$$"""{"kind":"Status","apiVersion":"v1","status":"Failure","reason":"{{{reason}}}","message":"a fault of the test","code":{{{status}}}}""", retryAfter: retryAfter);

    /// <summary>Says no more, and ends in order.</summary>
    public void End() => Ended = true;

    /// <summary>Breaks the connection.</summary>
    public void Break()
    {
        Ended = true;
        context.Abort();
    }

    /// <summary>Says no more, and stays open until the client goes.</summary>
    public async Task HangAsync()
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, Gone).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Ended = true;
    }
}
