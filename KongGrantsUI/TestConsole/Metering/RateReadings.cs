using System.Globalization;
using KongGrantsUI.Model;
using KongGrantsUI.TestConsole.Sending;

namespace KongGrantsUI.TestConsole.Metering;

/// <summary>Reads the rate-limit headers of an answer (semantics 5.4).</summary>
public static class RateReadings
{
    public static RateReading Read(string caller, CallResult result)
    {
        var gatewayTime = GatewayTime(result);
        var windows = LimitWindows.All
            .Select(window => (window, Limit: Number(result, $"X-RateLimit-Limit-{window}"), Remaining: Number(result, $"X-RateLimit-Remaining-{window}")))
            .Where(entry => entry is { Limit: > 0, Remaining: not null })
            .Select(entry => new WindowReading(entry.window, entry.Limit!.Value, entry.Remaining!.Value, result.At + (entry.window.End(gatewayTime) - gatewayTime)) { StartedAt = result.At + (entry.window.Start(gatewayTime) - gatewayTime) })
            .ToEquatableList();
        return new RateReading(caller, result.At, result.Status, Described(windows, result), Retry(result));
    }

    /// <summary>The gateway's windows follow its own clock, which its Date header tells to the second.</summary>
    public static DateTimeOffset GatewayTime(CallResult result) =>
        DateTimeOffset.TryParse(result.Header("Date"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : result.At;

    /// <summary>RateLimit-Reset describes one window: the smallest remaining, of equal ones the longest. Months and years are rounded in it.</summary>
    private static EquatableList<WindowReading> Described(EquatableList<WindowReading> windows, CallResult result)
    {
        if (Number(result, "RateLimit-Reset") is not { } reset || windows.Count == 0) return windows;
        var described = windows.OrderBy(window => window.Remaining).ThenByDescending(window => window.Window).First();
        return described.Window > LimitWindow.Day ? windows
            : windows.Select(window => window == described ? window with { ResetsAt = result.At.AddSeconds(reset) } : window).ToEquatableList();
    }

    private static DateTimeOffset? Retry(CallResult result) =>
        result.Status == 429 && Number(result, "Retry-After") is { } seconds ? result.At.AddSeconds(seconds) : null;

    private static int? Number(CallResult result, string header) =>
        int.TryParse(result.Header(header), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
