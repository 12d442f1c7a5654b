using KongGrantsUI.TestConsole.Metering;

namespace KongGrantsUI.TestConsole.Predicting;

/// <summary>A limit that ought to be told.</summary>
public sealed record PredictedLimit(LimitWindow Window, int Limit);
