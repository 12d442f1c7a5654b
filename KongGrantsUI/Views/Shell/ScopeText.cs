using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Texts;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Views.Shell;

/// <summary>A plugin's scope in words.</summary>
public static class ScopeText
{
    public static Sentence Of(PluginScope scope) => scope switch
    {
        { Service: { } service, Route: { } route } => Of($"{Who(scope)} on route {route} of service {service}"),
        { Route: { } route } => Of($"{Who(scope)} on route {route}"),
        { Service: { } service } => Of($"{Who(scope)} on service {service}"),
        _ => Of($"{Who(scope)} everywhere"),
    };

    private static Sentence Who(PluginScope scope) => scope switch
    {
        { Consumer: { } consumer } => Of($"consumer {consumer}"),
        { ConsumerGroup: { } group } => Of($"consumer group {group}"),
        _ => Of("everybody"),
    };

    // Beside a method of the same name the one that was imported is not seen.
    private static Sentence Of(Sentence sentence) => sentence;
}
