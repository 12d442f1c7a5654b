using System.Globalization;

namespace KongGrantsUI.Demo.Cluster.Kinds;

/// <summary>Ages in Kubernetes' short form: two units at most, the smaller one only while it matters.</summary>
public static class Ages
{
    public static string? Since(string? timestamp, DateTimeOffset now) =>
        DateTimeOffset.TryParse(timestamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var start)
            ? Of(now - start)
            : "<unknown>";

    public static string Of(TimeSpan age)
    {
        var (seconds, minutes, hours, days) = ((long)age.TotalSeconds, (long)age.TotalMinutes, (long)age.TotalHours, (long)age.TotalDays);
        return seconds switch
        {
            < -1 => "<invalid>",
            < 0 => "0s",
            < 120 => $"{seconds}s",
            _ when minutes < 10 => Two(minutes, "m", age.Seconds, "s"),
            _ when minutes < 180 => $"{minutes}m",
            _ when hours < 8 => Two(hours, "h", age.Minutes, "m"),
            _ when hours < 48 => $"{hours}h",
            _ when days < 8 => Two(days, "d", age.Hours, "h"),
            _ when days < 730 => $"{days}d",
            _ when days < 8 * 365 => Two(days / 365, "y", days % 365, "d"),
            _ => $"{days / 365}y",
        };
    }

    private static string Two(long first, string unit, long second, string smaller) =>
        second == 0 ? $"{first}{unit}" : $"{first}{unit}{second}{smaller}";
}
