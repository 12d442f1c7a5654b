using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;

namespace KongGrantsUI.TestConsole.RunningConfig;

/// <summary>What is worked out from the cluster beside what the gateway runs, by type and scope.</summary>
/// <param name="Absent">Foretold, and not running.</param>
/// <param name="Unforeseen">Running, and not foretold.</param>
/// <param name="Switched">Running, but on where it is foretold as off, or the other way round.</param>
/// <param name="Agreeing">How many are both.</param>
public sealed record ConfigComparison(EquatableList<PluginEntity> Absent, EquatableList<RunningPlugin> Unforeseen, EquatableList<RunningPlugin> Switched, int Agreeing)
{
    public bool Agrees => Absent.Count + Unforeseen.Count + Switched.Count == 0;

    public static ConfigComparison Make(IEnumerable<PluginEntity> foretold, IEnumerable<RunningPlugin> running)
    {
        var wanted = foretold.GroupBy(entity => (entity.Type, entity.Scope)).ToDictionary(group => group.Key, group => group.First());
        var found = running.GroupBy(plugin => (plugin.Type, Scope(plugin))).ToDictionary(group => group.Key, group => group.First());
        var both = wanted.Keys.Where(found.ContainsKey).ToArray();
        return new ConfigComparison(
            wanted.Where(item => !found.ContainsKey(item.Key)).Select(item => item.Value).OrderBy(Order).ToEquatableList(),
            found.Where(item => !wanted.ContainsKey(item.Key)).Select(item => item.Value).OrderBy(plugin => plugin.ToString(), StringComparer.Ordinal).ToEquatableList(),
            both.Where(key => wanted[key].Enabled != found[key].Enabled).Select(key => found[key]).OrderBy(plugin => plugin.ToString(), StringComparer.Ordinal).ToEquatableList(),
            both.Count(key => wanted[key].Enabled == found[key].Enabled));
    }

    private static string Order(PluginEntity entity) => $"{entity.Type} {entity.Scope}";

    private static PluginScope Scope(RunningPlugin plugin) => new(plugin.Service, plugin.Route, plugin.Consumer, plugin.Group);
}
