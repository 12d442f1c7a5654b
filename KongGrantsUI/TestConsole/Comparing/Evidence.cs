using KongGrantsUI.TestConsole.Metering;
using KongGrantsUI.TestConsole.Predicting;
using KongGrantsUI.TestConsole.Sending;

namespace KongGrantsUI.TestConsole.Comparing;

/// <summary>All that a comparison looks at.</summary>
/// <param name="Before">What the same caller's answer before this one said; null for the first.</param>
/// <param name="Alone">No other call of this console was under way.</param>
public sealed record Evidence(Prediction Prediction, CallResult Result, RateReading Reading, RateReading? Before, bool Alone)
{
    /// <summary>So long the controller may take to carry a change to the gateway: its tick is 3 s.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromSeconds(5);

    public bool JustPushed => Result.At - Prediction.FactsChangedAt < Settling;

    /// <summary>Kong made the answer itself: it names itself as the server and tells no upstream latency.</summary>
    public bool IsKongsOwn => Result.Header("X-Kong-Response-Latency") is not null || Result.Header("Server")?.StartsWith("kong/", StringComparison.OrdinalIgnoreCase) == true;
}
