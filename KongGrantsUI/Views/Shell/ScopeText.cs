using KongGrantsUI.Analysis.Plugins;
using static KongGrantsUI.Access.Visibility.VisibleAnalyses;
using KongGrantsUI.Texts;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Views.Shell;

/// <summary>A plugin's scope in words.</summary>
public static class ScopeText
{
    public static Sentence Of(PluginScope scope) => scope switch
    {
        { Service: { } service, Route: { } route } => Of($"{Who(scope)} on route {Named(route)} of service {Named(service)}"),
        { Route: { } route } => Of($"{Who(scope)} on route {Named(route)}"),
        { Service: { } service } => Of($"{Who(scope)} on service {Named(service)}"),
        _ => Of($"{Who(scope)} everywhere"),
    };

    private static Sentence Who(PluginScope scope) => scope switch
    {
        { Consumer: { } consumer } => Of($"consumer {Named(consumer)}"),
        { ConsumerGroup: { } group } => Of($"consumer group {Named(group)}"),
        _ => Of("everybody"),
    };

    // Beside a method of the same name the one that was imported is not seen.
    private static Sentence Of(Sentence sentence) => sentence;
}
