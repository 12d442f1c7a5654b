using System.Text.Json;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;
using KongGrantsUI.TestConsole.Lines;
using KongGrantsUI.TestConsole.Metering;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.TestConsole.Predicting;

/// <summary>Says what a call ought to do (semantics 5). A pure function of the facts and the request.</summary>
public static class Predictor
{
    /// <param name="url">One of the request's.</param>
    /// <param name="known">The consumer whose credential was picked; null where the line itself says whose call it is.</param>
    public static Prediction Predict(GatewayFacts facts, CurlRequest request, string url, string? known = null)
    {
        var route = RouteFinder.Find(facts.Routes, CallPoint.Of(request, url));
        var keyName = KeyName.Of(route is null ? null : new WinningPlugins(facts, route, null).Of("key-auth"));
        var caller = known ?? CallerLabel.Of(request, keyName);
        var consumer = facts.Consumers.FirstOrDefault(candidate => candidate.KongName == caller);
        var start = new Prediction { Known = route is not null || !facts.Partial, Route = route, Rejected = facts.Rejected, FactsChangedAt = facts.ChangedAt, KeyName = keyName };
        if (route is { IsHttpsOnly: true } && !url.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            return start with { Status = 426, Note = T("The route is open over HTTPS only.") };
        if (route is not null) return Served(start, facts, route, caller, consumer);
        if (!facts.Partial) return start with { Status = 404, Note = T("No route takes this path, host and method.") };
        var unseen = Limited(start with { Consumer = consumer?.KongName }, new WinningPlugins(facts, null, consumer), served: null);
        return unseen with { Note = T("The route that takes this call is not visible to you, so only what concerns your own objects is foretold.") };
    }

    private static Prediction Served(Prediction start, GatewayFacts facts, KongRoute route, string caller, GatewayConsumer? consumer)
    {
        var winners = new WinningPlugins(facts, route, consumer);
        var auth = winners.All().Where(entity => AuthPlugins.Authenticates(entity.Type)).ToList();
        if (auth.Count > 0 && caller == CallerLabel.Anonymous && !auth.Any(AllowsAnonymous))
            return start with { Status = 401, Plugins = Parts(auth), Note = T($"{auth[0].Type} asks for a credential, and the line has none.") };
        // Without authentication a credential on the line is nothing but a header: nobody is known by it.
        if (auth.Count == 0) (consumer, winners) = (null, new WinningPlugins(facts, route, null));
        // A name is compared with those of consumers; a key or a token tells no name.
        var unknown = auth.Count > 0 && consumer is null && caller != CallerLabel.Anonymous && (facts.Partial || !auth.Exists(entity => entity.Type == "basic-auth"));
        var empty = facts.Services.FirstOrDefault(service => service.Name == route.Service) is { Backends.Count: 0 };
        var prediction = Limited(start with { Consumer = consumer?.KongName, CallerUnknown = unknown, Status = empty ? 500 : null }, winners, route.Service);
        return Terminated(prediction, winners) with { Note = Assumed(auth, caller, consumer, unknown) };
    }

    private static string Assumed(List<PluginEntity> auth, string caller, GatewayConsumer? consumer, bool unknown) => (auth.Count, consumer) switch
    {
        (0, _) => caller == CallerLabel.Anonymous ? "" : T("No plugin asks for a credential here, so the one on the line has no effect."),
        (_, { } found) => T($"Taken as a call of the consumer {found.KongName}."),
        _ => unknown ? T($"Whose credential {caller} is can't be seen by you, so what holds for one consumer alone is not foretold.") : T($"No consumer is called {caller}, so what follows holds for anybody else."),
    };

    private static Prediction Limited(Prediction start, WinningPlugins winners, string? served)
    {
        var plugins = winners.All();
        var part = start with { Plugins = Parts(plugins) };
        if (plugins.FirstOrDefault(entity => entity.Type == "rate-limiting") is not { } limiting) return part;
        if (EntityConfig.Of(limiting) is not { } config) return part with { LimitsHidden = true };
        var limits = LimitConfig.Read(config);
        var own = limiting.Scope is { Consumer: not null, Service: not null } or { Consumer: not null, Route: not null };
        return part with { Limits = limits.Hidden ? [] : limits.Limits, SharedCounter = !own || limits.LimitBy != "consumer" || served is null };
    }

    private static Prediction Terminated(Prediction prediction, WinningPlugins winners) =>
        winners.Of("request-termination") is { } plugin && EntityConfig.Of(plugin) is { } config && prediction.Status is null
            ? prediction with { Status = config.TryGetProperty("status_code", out var status) && status.TryGetInt32(out var code) ? code : 503 }
            : prediction;

    private static bool AllowsAnonymous(PluginEntity entity) =>
        EntityConfig.Of(entity) is not { } config || (config.TryGetProperty("anonymous", out var anonymous) && anonymous.ValueKind == JsonValueKind.String);

    private static EquatableList<PredictedPlugin> Parts(IEnumerable<PluginEntity> entities) =>
        entities.Select(entity => new PredictedPlugin(entity.Type, entity.Plugin, ScopeText.Of(entity.Scope))).ToEquatableList();
}
