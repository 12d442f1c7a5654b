using KongGrantsUI.Model;

namespace KongGrantsUI.TestConsole.Metering;

/// <summary>What one answer said about limits.</summary>
/// <param name="Caller">Whose call it was, as <see cref="CallerLabel"/> names it.</param>
/// <param name="At">When the answer came.</param>
/// <param name="RetryAt">When a refused caller may try again; null where not refused.</param>
public sealed record RateReading(string Caller, DateTimeOffset At, int Status, EquatableList<WindowReading> Windows, DateTimeOffset? RetryAt)
{
    public bool Refused => Status == 429;
}
