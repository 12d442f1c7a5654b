using System.Text.RegularExpressions;
using KongGrantsUI.Analysis;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Demo.Gateway.Credentials;
using KongGrantsUI.Demo.Gateway.Forwarding;
using KongGrantsUI.Demo.Gateway.Routing;
using KongGrantsUI.Live;
using KongGrantsUI.Model;

namespace KongGrantsUI.Demo.Gateway.Configuration;

/// <summary>Builds a whole configuration from an analysed snapshot, as Kong's /config would take or refuse it.</summary>
public sealed class GatewayConfigBuilder(PluginLoader loader, AnalysisOptions options)
{
    private readonly PathPatterns patterns = new();

    public GatewayBuild Build(LiveState state, CredentialTable credentials)
    {
        var effective = EffectiveState.Of(state, credentials, options);
        var plugins = loader.Load(effective.Analysis.Entities);
        var faults = AnalysisFaults.Of(effective.Analysis).Concat(plugins.Faults).ToList();
        var routes = Routes(effective.Analysis, faults);
        if (effective.Analysis.Rejected && faults.Count == 0) faults.Add(new ConfigFault(null, "declarative config is invalid"));
        var config = faults.Count > 0 ? null : Config(state with { Analysis = effective.Analysis }, routes, plugins, credentials);
        return new GatewayBuild(config, faults.ToEquatableList(), effective.Conflicts, effective.Failures);
    }

    private static GatewayConfig Config(LiveState state, RouteTable routes, PluginLoad plugins, CredentialTable credentials) => new()
    {
        Revision = state.Snapshot.Revision,
        Analysis = state.Analysis,
        Routes = routes,
        Plugins = new PluginTable(plugins.Plugins),
        Services = Services(state.Analysis),
        Credentials = new CredentialIndex(CredentialOwners.Of(state.Analysis, state.Snapshot), credentials),
        NotActedOut = plugins.NotActedOut.Concat(Filters(state.Analysis)).Distinct().Order(StringComparer.Ordinal).ToEquatableList(),
    };

    private RouteTable Routes(ClusterAnalysis analysis, List<ConfigFault> faults)
    {
        var good = new List<KongRoute>();
        foreach (var route in analysis.KongRoutes.Where(route => route.Protocols.Count == 0 || route.IsHttpsOnly))
            if (RouteFault(route) is { } fault) faults.Add(fault);
            else good.Add(route);
        var table = new RouteTable(good, patterns);
        patterns.Rotate();
        return table;
    }

    private ConfigFault? RouteFault(KongRoute route)
    {
        try
        {
            foreach (var candidate in RouteCandidate.Of(route, patterns)) _ = candidate;
            return null;
        }
        catch (RegexParseException error)
        {
            return new ConfigFault(route.Source, $"invalid route:{route.Name}: paths: invalid regex: {error.Message}");
        }
    }

    private static Dictionary<string, WeightedBackends> Services(ClusterAnalysis analysis)
    {
        var services = new Dictionary<string, WeightedBackends>(StringComparer.Ordinal);
        foreach (var service in analysis.KongServices) services[service.Name] = new WeightedBackends(service.Backends);
        return services;
    }

    /// <summary>The plugin reference of an ExtensionRef is already among the entities.</summary>
    private static IEnumerable<string> Filters(ClusterAnalysis analysis) =>
        analysis.KongRoutes.SelectMany(route => route.Filters)
            .Where(filter => filter.Type != "ExtensionRef")
            .Select(filter => $"{filter.Type} filter");
}
