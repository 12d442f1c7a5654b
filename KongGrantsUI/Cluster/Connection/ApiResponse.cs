using System.Text.Json;
using KongGrantsUI.Cluster.Wire;
using KongGrantsUI.Texts;

namespace KongGrantsUI.Cluster.Connection;

/// <summary>Reads the API server's refusals.</summary>
public static class ApiResponse
{
    /// <exception cref="ApiException">The status is not a success.</exception>
    public static async Task EnsureSuccessAsync(HttpResponseMessage response, TimeProvider time, CancellationToken cancellation)
    {
        if (response.IsSuccessStatusCode) return;
        var (reason, message) = await ReadStatusAsync(response, cancellation);
        throw new ApiException(response.StatusCode, reason, message) { RetryAfter = RetryAfter(response, time) };
    }

    private static async Task<(string Reason, Sentence Message)> ReadStatusAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var text = await response.Content.ReadAsStringAsync(cancellation);
        try
        {
            using var document = JsonDocument.Parse(text);
            var status = document.RootElement;
            if (status.Text("message") is { Length: > 0 } message) return (status.Text("reason") ?? "", Sentence.Verbatim(message));
        }
        catch (JsonException)
        {
            // A proxy in between answers in its own words.
        }

        return ("", $"The server answered {(int)response.StatusCode} {response.ReasonPhrase}.");
    }

    private static TimeSpan? RetryAfter(HttpResponseMessage response, TimeProvider time)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? (header?.Date is { } date ? date - time.GetUtcNow() : null);
        return wait > TimeSpan.Zero ? wait : null;
    }
}
