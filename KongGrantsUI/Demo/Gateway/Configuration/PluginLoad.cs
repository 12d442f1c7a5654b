namespace KongGrantsUI.Demo.Gateway.Configuration;

/// <summary>What became of the plugin entities: those that run, those that Kong refuses, and types that are passed through.</summary>
public sealed record PluginLoad(
    IReadOnlyList<LoadedPlugin> Plugins, IReadOnlyList<ConfigFault> Faults, IReadOnlyList<string> NotActedOut);
