namespace KongGrantsUI.Analysis.Plugins;

/// <summary>
/// What a plugin entity is limited to, by Kong names; null where it is not. All null: everything.
/// The controller never combines a service with a route, or a consumer with a group (semantics 3.1).
/// </summary>
public sealed record PluginScope(string? Service = null, string? Route = null, string? Consumer = null, string? ConsumerGroup = null)
{
    public static readonly PluginScope Global = new();
}
