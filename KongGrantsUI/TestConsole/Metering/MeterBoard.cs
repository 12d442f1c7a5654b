using KongGrantsUI.Model;

namespace KongGrantsUI.TestConsole.Metering;

/// <summary>The newest reading of each caller, and the last calls. Immutable.</summary>
public sealed record MeterBoard(EquatableList<RateReading> Newest, EquatableList<RateReading> History)
{
    /// <summary>How many calls are remembered.</summary>
    public const int Remembered = 60;

    private const int MostCallers = 12;

    public static readonly MeterBoard Empty = new([], []);

    /// <summary>A call without limits in its answer counts in the history only: its window was not touched.</summary>
    public MeterBoard Record(RateReading reading)
    {
        var history = History.Append(reading).TakeLast(Remembered).ToEquatableList();
        if (reading.Windows.Count == 0) return this with { History = history };
        var others = Newest.Where(other => other.Caller != reading.Caller);
        var known = Newest.FirstOrDefault(other => other.Caller == reading.Caller);
        // Answers of one caller may overtake each other; the later one of the same window is the truth.
        if (known is not null && known.At > reading.At) return this with { History = history };
        var callers = others.OrderByDescending(other => other.At).Take(MostCallers - 1).Append(reading).OrderBy(other => other.Caller, StringComparer.Ordinal);
        return new MeterBoard(callers.ToEquatableList(), history);
    }
}
