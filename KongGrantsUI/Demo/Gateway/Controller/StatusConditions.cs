using System.Text.Json.Nodes;

namespace KongGrantsUI.Demo.Gateway.Controller;

/// <summary>Conditions as JSON, without the time of their last transition.</summary>
internal static class StatusConditions
{
    public static JsonObject Of(string type, string status, string reason, string message, long generation) => new()
    {
        ["type"] = type,
        ["status"] = status,
        ["reason"] = reason,
        ["message"] = message,
        ["observedGeneration"] = generation,
    };

    public static JsonObject True(string type, string reason, string message, long generation) =>
        Of(type, "True", reason, message, generation);

    public static JsonObject False(string type, string reason, string message, long generation) =>
        Of(type, "False", reason, message, generation);
}
