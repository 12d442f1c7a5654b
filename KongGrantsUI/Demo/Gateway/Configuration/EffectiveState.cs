using KongGrantsUI.Analysis;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Demo.Gateway.Credentials;
using KongGrantsUI.Live;
using KongGrantsUI.Model;

namespace KongGrantsUI.Demo.Gateway.Configuration;

/// <summary>
/// What the controller makes of a state once it has read the Secrets, which the analysis can't: consumers whose credentials
/// clash are left out with their plugin relations (semantics 4.2), plugins whose config can't be read with all of theirs
/// (4.1). What remains is combined anew, and may collide or reach further than before (3.5).
/// </summary>
/// <param name="Conflicts">Credentials that clash.</param>
/// <param name="Failures">Plugins left out, in the controller's words.</param>
internal sealed record EffectiveState(ClusterAnalysis Analysis, EquatableList<CredentialConflict> Conflicts, EquatableList<ConfigFault> Failures)
{
    public static EffectiveState Of(LiveState state, CredentialTable secrets, AnalysisOptions options)
    {
        var conflicts = new CredentialIndex(CredentialOwners.Of(state.Analysis, state.Snapshot), secrets).Conflicts;
        var configs = new Dictionary<ObjectKey, string>();
        var failures = new List<ConfigFault>();
        foreach (var plugin in Hidden(state)) Read(plugin, secrets, configs, failures);
        var left = conflicts.Select(conflict => conflict.Consumer).Concat(failures.Select(failure => failure.Object!))
            .Where(key => state.Snapshot.Find(key) is not null).Distinct().ToList();
        var analysis = left.Count == 0 ? state.Analysis : Analyser.Analyse(left.Aggregate(state.Snapshot, (snapshot, key) => snapshot.Without(key)), options, state.At);
        return new EffectiveState(analysis with { Entities = analysis.Entities.Select(entity => Complete(entity, configs)).ToEquatableList() }, conflicts, failures.ToEquatableList());
    }

    private static IEnumerable<KongPlugin> Hidden(LiveState state) => state.Analysis.Entities
        .Where(entity => entity.ConfigJson is null).Select(entity => entity.Plugin).Distinct().Select(state.Snapshot.Find).OfType<KongPlugin>();

    private static void Read(KongPlugin plugin, CredentialTable secrets, Dictionary<ObjectKey, string> configs, List<ConfigFault> failures)
    {
        try
        {
            configs[plugin.Key] = PluginSecrets.Config(plugin, secrets);
        }
        catch (PluginSecretException error)
        {
            failures.Add(new ConfigFault(plugin.Key, error.Message));
        }
    }

    private static PluginEntity Complete(PluginEntity entity, Dictionary<ObjectKey, string> configs) =>
        entity.ConfigJson is null && configs.TryGetValue(entity.Plugin, out var config) ? entity with { ConfigJson = config } : entity;
}
