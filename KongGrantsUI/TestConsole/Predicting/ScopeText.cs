using KongGrantsUI.Analysis.Plugins;

namespace KongGrantsUI.TestConsole.Predicting;

/// <summary>A plugin's scope in words.</summary>
internal static class ScopeText
{
    public static string Of(PluginScope scope)
    {
        string[] parts =
        [
            .. scope.Consumer is { } consumer ? [$"consumer {consumer}"] : Array.Empty<string>(),
            .. scope.ConsumerGroup is { } group ? [$"group {group}"] : Array.Empty<string>(),
            .. scope.Route is { } route ? [$"route {route}"] : Array.Empty<string>(),
            .. scope.Service is { } service ? [$"service {service}"] : Array.Empty<string>(),
        ];
        return parts.Length == 0 ? "every request" : string.Join(" on ", parts);
    }
}
