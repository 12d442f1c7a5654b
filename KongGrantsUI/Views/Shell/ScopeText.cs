using KongGrantsUI.Analysis.Plugins;

namespace KongGrantsUI.Views.Shell;

/// <summary>A plugin's scope in words.</summary>
public static class ScopeText
{
    public static string Of(PluginScope scope)
    {
        var who = scope switch
        {
            { Consumer: { } consumer } => $"consumer {consumer}",
            { ConsumerGroup: { } group } => $"consumer group {group}",
            _ => "everybody",
        };
        var where = scope switch
        {
            { Service: { } service, Route: { } route } => $" on route {route} of service {service}",
            { Route: { } route } => $" on route {route}",
            { Service: { } service } => $" on service {service}",
            _ => " everywhere",
        };
        return who + where;
    }
}
