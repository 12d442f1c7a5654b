using System.Globalization;
using KongGrantsUI.Model;
using KongGrantsUI.TestConsole.Credentials;

namespace KongGrantsUI.TestConsole;

/// <summary>A line that was sent.</summary>
/// <param name="Line">Without its credential.</param>
/// <param name="Picked">The credential that was picked for it; sending it again takes the same one.</param>
public sealed record HistoryEntry(string Line, PickedCredential? Picked, DateTimeOffset At)
{
    /// <summary>Null until it was answered; 0 where no answer came.</summary>
    public int? Status { get; init; }

    /// <summary>The heads that went out, as in the transcript: of each address of the line, and of a series its first call.</summary>
    public EquatableList<string> Request { get; init; } = [];

    public bool Holds(string word) =>
        Line.Contains(word, StringComparison.OrdinalIgnoreCase)
        || Status?.ToString(CultureInfo.InvariantCulture) == word
        || Picked?.Consumer.Contains(word, StringComparison.OrdinalIgnoreCase) == true
        || Request.Any(line => line.Contains(word, StringComparison.OrdinalIgnoreCase));
}
