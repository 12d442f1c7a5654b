using KongGrantsUI.Model;
using KongGrantsUI.TestConsole.Comparing;
using KongGrantsUI.TestConsole.Metering;
using KongGrantsUI.TestConsole.Predicting;
using KongGrantsUI.TestConsole.Sending;

namespace KongGrantsUI.TestConsole.Running;

/// <summary>A finished call: what came, beside what ought to have come.</summary>
public sealed record CallOutcome(CallResult Result, RateReading Reading, Prediction Prediction, EquatableList<ComparedHeader> Comparison);
