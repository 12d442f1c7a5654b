using System.Buffers;
using System.Globalization;
using System.Text;

namespace KongGrantsUI.Cluster.Wire;

/// <summary>Durations as Go and Kubernetes write them: <c>720h</c>, <c>1h30m</c>, <c>1.5s</c>. There are no days.</summary>
public static class GoDuration
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.");

    private static readonly (string Unit, decimal Ticks)[] Units =
    [
        ("ns", 0.01m), ("us", 10m), ("µs", 10m), ("μs", 10m), ("ms", TimeSpan.TicksPerMillisecond),
        ("s", TimeSpan.TicksPerSecond), ("m", TimeSpan.TicksPerMinute), ("h", TimeSpan.TicksPerHour),
    ];

    /// <summary>False for text that Go would refuse, or for a length that a <see cref="TimeSpan"/> cannot hold.</summary>
    public static bool TryParse(string? text, out TimeSpan duration)
    {
        duration = default;
        if (string.IsNullOrEmpty(text)) return false;
        var negative = text[0] == '-';
        var rest = text.AsSpan(text[0] is '-' or '+' ? 1 : 0);
        if (rest.SequenceEqual("0")) return true;
        if (rest.IsEmpty) return false;
        var ticks = 0m;
        while (!rest.IsEmpty)
        {
            if (!TryTakePart(ref rest, out var part)) return false;
            ticks += part;
            if (ticks > long.MaxValue) return false;
        }

        duration = TimeSpan.FromTicks(negative ? -(long)ticks : (long)ticks);
        return true;
    }

    /// <summary>Hours, minutes and seconds, the parts that are zero left out; zero is <c>0s</c>.</summary>
    public static string Format(TimeSpan duration)
    {
        if (duration == TimeSpan.Zero) return "0s";
        var text = new StringBuilder(duration < TimeSpan.Zero ? "-" : "");
        var ticks = duration.Ticks < 0 ? -(decimal)duration.Ticks : duration.Ticks;
        var hours = decimal.Floor(ticks / TimeSpan.TicksPerHour);
        var minutes = decimal.Floor(ticks % TimeSpan.TicksPerHour / TimeSpan.TicksPerMinute);
        var seconds = ticks % TimeSpan.TicksPerMinute / TimeSpan.TicksPerSecond;
        if (hours > 0) text.Append(CultureInfo.InvariantCulture, $"{hours:0}h");
        if (minutes > 0) text.Append(CultureInfo.InvariantCulture, $"{minutes:0}m");
        if (seconds > 0) text.Append(CultureInfo.InvariantCulture, $"{seconds:0.#######}s");
        return text.ToString();
    }

    private static bool TryTakePart(ref ReadOnlySpan<char> rest, out decimal ticks)
    {
        ticks = 0;
        var digits = rest.IndexOfAnyExcept(NumberCharacters);
        if (digits <= 0) return false;
        if (!decimal.TryParse(rest[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return false;
        rest = rest[digits..];
        var end = rest.IndexOfAny(NumberCharacters);
        var unit = end < 0 ? rest : rest[..end];
        foreach (var (name, size) in Units)
        {
            if (!unit.SequenceEqual(name)) continue;
            if (number > long.MaxValue / size) return false;
            ticks = number * size;
            rest = rest[unit.Length..];
            return true;
        }

        return false;
    }
}
