namespace KongGrantsUI.TestConsole.Metering;

internal static class LimitWindows
{
    public static readonly IReadOnlyList<LimitWindow> All = Enum.GetValues<LimitWindow>();

    /// <summary>When the window that holds this moment began.</summary>
    public static DateTimeOffset Start(this LimitWindow window, DateTimeOffset moment)
    {
        var utc = moment.ToUniversalTime();
        return window switch
        {
            LimitWindow.Second => utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerSecond)),
            LimitWindow.Minute => utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMinute)),
            LimitWindow.Hour => utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerHour)),
            LimitWindow.Day => new DateTimeOffset(utc.Date, TimeSpan.Zero),
            LimitWindow.Month => new DateTimeOffset(utc.Year, utc.Month, 1, 0, 0, 0, TimeSpan.Zero),
            _ => new DateTimeOffset(utc.Year, 1, 1, 0, 0, 0, TimeSpan.Zero),
        };
    }

    /// <summary>When the next window begins.</summary>
    public static DateTimeOffset End(this LimitWindow window, DateTimeOffset moment)
    {
        var start = window.Start(moment);
        return window switch
        {
            LimitWindow.Second => start.AddSeconds(1),
            LimitWindow.Minute => start.AddMinutes(1),
            LimitWindow.Hour => start.AddHours(1),
            LimitWindow.Day => start.AddDays(1),
            LimitWindow.Month => start.AddMonths(1),
            _ => start.AddYears(1),
        };
    }
}
