using KongGrantsUI.Analysis.Plugins;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.TestConsole.Predicting;

/// <summary>A plugin's scope in words.</summary>
internal static class ScopeText
{
    public static string Of(PluginScope scope)
    {
        string[] parts =
        [
            .. scope.Consumer is { } consumer ? [T($"consumer {consumer}")] : Array.Empty<string>(),
            .. scope.ConsumerGroup is { } group ? [T($"group {group}")] : Array.Empty<string>(),
            .. scope.Route is { } route ? [T($"route {route}")] : Array.Empty<string>(),
            .. scope.Service is { } service ? [T($"service {service}")] : Array.Empty<string>(),
        ];
        return parts.Length == 0 ? T("every request") : parts.Aggregate((who, where) => T($"{who} on {where}"));
    }
}
