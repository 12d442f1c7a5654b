using System.Globalization;

namespace KongGrantsUI.TestConsole;

/// <summary>A line that was sent.</summary>
/// <param name="Line">Without its credential.</param>
/// <param name="Status">Null until it was answered; 0 where no answer came.</param>
public sealed record HistoryEntry(string Line, DateTimeOffset At, int? Status)
{
    public bool Holds(string word) =>
        Line.Contains(word, StringComparison.OrdinalIgnoreCase) || Status?.ToString(CultureInfo.InvariantCulture) == word;
}
