using KongGrantsUI.TestConsole.Metering;
using KongGrantsUI.TestConsole.Predicting;
using KongGrantsUI.TestConsole.Sending;

namespace KongGrantsUI.TestConsole.Running;

/// <summary>What a call is judged by, and who hears of it.</summary>
/// <param name="Facts">As they were when the call began.</param>
/// <param name="Caller">The consumer whose credential was picked; null where the line itself says whose call it is.</param>
/// <param name="Alone">No other call of this console is under way.</param>
/// <param name="Before">The newest reading of a caller, asked for when an answer comes.</param>
/// <param name="Line">Hears of each line of the transcript.</param>
/// <param name="Done">Hears of each answer.</param>
public sealed record CallContext(GatewayFacts Facts, string? Caller, bool Alone, Func<string, RateReading?> Before, Action<TranscriptLine> Line, Action<CallOutcome> Done);
