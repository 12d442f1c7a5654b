using KongGrantsUI.Access;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;
using KongGrantsUI.TestConsole.RunningConfig;
using KongGrantsUI.Views.Shell;

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
        var plugins = comparison.Agreeing == 1 ? "1 plugin is" : $"{comparison.Agreeing} plugins are";
        if (comparison.Agrees) return $"As foretold: {plugins} alike, and there is no other.";
        var why = rejected
            ? "Kong refuses the newest configuration, so what runs is the last good one."
            : "A change that is only seconds old is still on its way; what stays is another controller's, another class's, or was put there by hand.";
        return $"{plugins} alike, {comparison.Absent.Count} missing, {comparison.Unforeseen.Count} not foretold, {comparison.Switched.Count} switched otherwise. {why}";
    }

    private static IEnumerable<RunningRow> Differences(ConfigComparison comparison) =>
        comparison.Absent.Select(entity => new RunningRow("foretold, not running", $"{entity.Type} for {ScopeText.Of(entity.Scope)}", entity.Plugin.ToString()))
            .Concat(comparison.Unforeseen.Select(plugin => Row("running, not foretold", plugin)))
            .Concat(comparison.Switched.Select(plugin => Row(plugin.Enabled ? "running, foretold as off" : "off, foretold as on", plugin)));

    private static RunningRow Row(string what, RunningPlugin plugin) => new(
        what, $"{plugin.Type} for {ScopeText.Of(new PluginScope(plugin.Service, plugin.Route, plugin.Consumer, plugin.Group))}",
        plugin.Source.Length > 0 ? plugin.Source : "no object of the cluster");
}
