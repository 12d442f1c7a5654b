using System.Text.Json;
using KongGrantsUI.Model;
using KongGrantsUI.TestConsole.Metering;

namespace KongGrantsUI.TestConsole.Predicting;

/// <summary>What a rate-limiting config says to a client (semantics 5.4).</summary>
internal sealed record LimitConfig(EquatableList<PredictedLimit> Limits, bool Hidden, string LimitBy)
{
    public static LimitConfig Read(JsonElement config) => new(
        LimitWindows.All.Select(window => (window, Limit: Number(config, window))).Where(entry => entry.Limit > 0)
            .Select(entry => new PredictedLimit(entry.window, entry.Limit)).ToEquatableList(),
        config.TryGetProperty("hide_client_headers", out var hide) && hide.ValueKind == JsonValueKind.True,
        config.TryGetProperty("limit_by", out var by) && by.ValueKind == JsonValueKind.String ? by.GetString()! : "consumer");

    private static int Number(JsonElement config, LimitWindow window) =>
        config.TryGetProperty(window.ToString().ToLowerInvariant(), out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : 0;
}
