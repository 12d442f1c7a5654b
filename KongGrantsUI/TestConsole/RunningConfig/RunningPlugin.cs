namespace KongGrantsUI.TestConsole.RunningConfig;

/// <summary>A plugin that the gateway runs. Null in a scope: not limited to one.</summary>
/// <param name="Type">Such as <c>rate-limiting</c>.</param>
/// <param name="Service">Kong's name of it; likewise the next, and the username of the consumer.</param>
/// <param name="Source">The Kubernetes object it was made from, <c>Kind/namespace/name</c>, where its tags say so; else empty.</param>
public sealed record RunningPlugin(string Type, string? Service, string? Route, string? Consumer, string? Group, bool Enabled, string Source);
