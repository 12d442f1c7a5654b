using KongGrantsUI.Access;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;
using KongGrantsUI.TestConsole.RunningConfig;
using KongGrantsUI.Views.Shell;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Views.TestConsole;

/// <summary>The running configuration beside what the cluster's objects amount to. Pure.</summary>
/// <param name="Allowed">Whether the user may see it: it names objects of every namespace.</param>
/// <param name="Problem">Why there is no comparison; else empty.</param>
/// <param name="Summary">Empty before the gateway was asked.</param>
public sealed record RunningView(bool Allowed, string Problem, string Summary, EquatableList<RunningRow> Rows)
{
    public static RunningView Make(VisibleWorld world, RunningRead? read)
    {
        if (!world.Access.May("list", Kinds.KongPlugin, "")) return new RunningView(false, "", "", []);
        if (read is null || read.Problem.Length > 0) return new RunningView(true, read?.Problem ?? "", "", []);
        var comparison = ConfigComparison.Make(world.Analysis.Entities, read.Plugins);
        return new RunningView(true, "", Sum(comparison, world.Analysis.Rejected), Differences(comparison).ToEquatableList());
    }

    private static string Sum(ConfigComparison comparison, bool rejected)
    {
        var (alike, missing, more, switched) = (comparison.Agreeing, comparison.Absent.Count, comparison.Unforeseen.Count, comparison.Switched.Count);
        if (comparison.Agrees) return T(alike, "As foretold: 1 plugin is alike, and there is no other.", $"As foretold: {alike:N0} plugins are alike, and there is no other.");
        var why = rejected
            ? Of("Kong refuses the newest configuration, so what runs is the last good one.")
            : Of("A change that is only seconds old is still on its way; what stays is another controller's, another class's, or was put there by hand.");
        return T(alike, $"1 plugin is alike, {missing:N0} missing, {more:N0} not foretold, {switched:N0} switched otherwise. {why}", $"{alike:N0} plugins are alike, {missing:N0} missing, {more:N0} not foretold, {switched:N0} switched otherwise. {why}");
    }

    private static IEnumerable<RunningRow> Differences(ConfigComparison comparison) =>
        comparison.Absent.Select(entity => new RunningRow(T("foretold, not running"), T($"{entity.Type} for {ScopeText.Of(entity.Scope)}"), entity.Plugin.ToString()))
            .Concat(comparison.Unforeseen.Select(plugin => Row(T("running, not foretold"), plugin)))
            .Concat(comparison.Switched.Select(plugin => Row(plugin.Enabled ? T("running, foretold as off") : T("off, foretold as on"), plugin)));

    private static RunningRow Row(string what, RunningPlugin plugin) => new(
        what, T($"{plugin.Type} for {ScopeText.Of(new PluginScope(plugin.Service, plugin.Route, plugin.Consumer, plugin.Group))}"),
        plugin.Source.Length > 0 ? plugin.Source : T("no object of the cluster"));
}
