using KongGrantsUI.Model;
using KongGrantsUI.TestConsole.Metering;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Views.TestConsole;

/// <summary>Projects the meters to a moment. Pure.</summary>
public static class MeterViews
{
    public static EquatableList<MeterView> Make(MeterBoard board, DateTimeOffset now) =>
        board.Newest.SelectMany(reading => reading.Windows.Select(window => One(board, reading, window, now))).ToEquatableList();

    private static MeterView One(MeterBoard board, RateReading caller, WindowReading reading, DateTimeOffset now)
    {
        var rolled = now >= reading.ResetsAt;
        var remaining = rolled ? reading.Limit : Math.Min(reading.Remaining, reading.Limit);
        return new MeterView(
            caller.Caller,
            WindowName.Of(reading.Window),
            T($"{remaining} of {reading.Limit}"),
            (int)(100L * remaining / reading.Limit),
            rolled ? T("a new window has begun") : T($"resets in {Span(reading.ResetsAt - now)}"),
            caller.RetryAt is { } retry && retry > now && !rolled ? T($"refused with 429; may try again in {Span(retry - now)}") : "",
            remaining == 0)
        {
            TestId = $"meter-{caller.Caller}-{reading.Window.ToString().ToLowerInvariant()}",
            Points = rolled ? [] : Points(board, caller.Caller, reading),
            Now = rolled ? 0 : Place(reading, now),
        };
    }

    private static EquatableList<MeterPoint> Points(MeterBoard board, string caller, WindowReading present) => board.History
        .Where(reading => reading.Caller == caller && reading.At >= present.StartedAt)
        .Select(reading => (reading, Window: reading.Windows.FirstOrDefault(window => window.Window == present.Window)))
        .Where(entry => entry.Window is not null)
        .Select(entry => new MeterPoint(Place(present, entry.reading.At), 100.0 * Math.Min(entry.Window!.Remaining, entry.Window.Limit) / entry.Window.Limit, entry.reading.Refused))
        .ToEquatableList();

    /// <summary>To a tenth of a percent, so that a long window's chart is not drawn anew each second.</summary>
    private static double Place(WindowReading window, DateTimeOffset moment)
    {
        var length = (window.ResetsAt - window.StartedAt).TotalSeconds;
        return length <= 0 ? 0 : Math.Round(Math.Clamp(100 * (moment - window.StartedAt).TotalSeconds / length, 0, 100), 1);
    }

    /// <summary>Rounded up, so that it reaches 1 s and never says 0.</summary>
    private static string Span(TimeSpan span)
    {
        var seconds = (long)Math.Ceiling(span.TotalSeconds);
        return seconds switch
        {
            < 120 => T($"{seconds} s"),
            < 7200 => T($"{seconds / 60} min {seconds % 60} s"),
            < 172800 => T($"{seconds / 3600} h {seconds % 3600 / 60} min"),
            _ => T($"{seconds / 86400} days"),
        };
    }
}
