using KongGrantsUI.Model;
using KongGrantsUI.TestConsole.Metering;

namespace KongGrantsUI.Views.TestConsole;

/// <summary>Projects the meters to a moment. Pure.</summary>
public static class MeterViews
{
    public static EquatableList<MeterView> Make(MeterBoard board, DateTimeOffset now) =>
        board.Newest.SelectMany(reading => reading.Windows.Select(window => One(reading.Caller, window, now))).ToEquatableList();

    private static MeterView One(string caller, WindowReading reading, DateTimeOffset now)
    {
        var rolled = now >= reading.ResetsAt;
        var remaining = rolled ? reading.Limit : Math.Min(reading.Remaining, reading.Limit);
        return new MeterView(
            caller,
            reading.Window.ToString().ToLowerInvariant(),
            $"{remaining} of {reading.Limit}",
            (int)(100L * remaining / reading.Limit),
            rolled ? "a new window has begun" : $"resets in {Span(reading.ResetsAt - now)}",
            remaining == 0);
    }

    /// <summary>Rounded up, so that it reaches 1 s and never says 0.</summary>
    private static string Span(TimeSpan span)
    {
        var seconds = (long)Math.Ceiling(span.TotalSeconds);
        return seconds switch
        {
            < 120 => $"{seconds} s",
            < 7200 => $"{seconds / 60} min {seconds % 60} s",
            < 172800 => $"{seconds / 3600} h {seconds % 3600 / 60} min",
            _ => $"{seconds / 86400} days",
        };
    }
}
