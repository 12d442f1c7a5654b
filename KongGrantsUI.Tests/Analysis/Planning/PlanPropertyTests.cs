using CsCheck;
using KongGrantsUI.Analysis;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.TestKit.Worlds;

namespace KongGrantsUI.Tests.Analysis.Planning;

/// <summary>Follows plans through random worlds and judges each state by an oracle of its own, written out by hand.</summary>
public sealed class PlanPropertyTests
{
    private static readonly string?[] Callers = ["c1", "c2", "c3", null];

    [Fact]
    public void Plan_FollowedInAnyOrder_PassesThroughNoHazard() => Gen.Select(SmallWorlds.Bits, Gen.Int).Sample((bits, seed) =>
    {
        var start = SmallWorlds.Make(bits).Snapshot;
        var outcome = PlanRunner.Run(start, SmallWorlds.Goal, new Random(seed));
        var (before, meant) = (Analyse(start), new Meaning(start));
        foreach (var state in outcome.States.Skip(1))
        {
            if (Harm(before, Analyse(state), meant) is { } harm) throw new InvalidOperationException($"{harm}\n{string.Join('\n', outcome.Trail)}");
        }
    }, iter: 200);

    private static ClusterAnalysis Analyse(ClusterSnapshot state) => Analyser.Analyse(state, AnalysisOptions.Default, World.Now);

    private static string? Harm(ClusterAnalysis before, ClusterAnalysis now, Meaning meaning)
    {
        if (now.Collisions.Any(collision => before.Collisions.All(old => (old.Type, old.Scope) != (collision.Type, collision.Scope)))) return "A new collision.";
        if (before.KongRoutes.Any(route => now.KongRoutes.All(other => other.Name != route.Name))) return "A route is gone.";
        foreach (var route in now.KongRoutes.Select(route => (Service: (string?)route.Service, Route: (string?)route.Name)).Append((null, null)))
        {
            foreach (var caller in Callers)
            {
                var (was, runs) = (Winner(before, route.Service, route.Route, caller), Winner(now, route.Service, route.Route, caller));
                var (old, winner) = (was?.Plugin.Name, runs?.Plugin.Name);
                // What was attached before, and hidden by something narrower, may come to light.
                if (runs is not null && before.Entities.Any(entity => entity.Plugin == runs.Plugin && entity.Scope == runs.Scope)) continue;
                if (winner is "p1" or "p2" && winner != old && !meaning.Allows(winner, caller, now, route.Service)) return $"{winner} hits {caller ?? "others"} on {route.Route ?? "everything"}, who had {old ?? "nothing"}.";
                if (winner is null && old is "p1" or "p2" && meaning.Allows(old, caller, now, route.Service)) return $"{caller} is without {old} on {route.Route}.";
            }
        }

        return null;
    }

    private static PluginEntity? Winner(ClusterAnalysis analysis, string? service, string? route, string? caller)
    {
        PluginScope[] order = [new(null, route, caller), new(service, null, caller), new(null, null, caller), new(null, route), new(service)];
        var running = analysis.Entities.Where(entity => entity.Type == "rate-limiting" && entity.Enabled && analysis.Collisions.All(collision => collision.Scope != entity.Scope));
        return order.Where(scope => scope != PluginScope.Global)
            .Select(scope => running.FirstOrDefault(entity => entity.Scope == scope))
            .FirstOrDefault(entity => entity is not null);
    }

    /// <summary>Who named what to begin with, and what the goal adds: nobody else may be hit.</summary>
    private sealed class Meaning(ClusterSnapshot start)
    {
        public bool Allows(string plugin, string? caller, ClusterAnalysis now, string? service)
        {
            if (caller is null || service is null || now.Consumers.All(consumer => consumer.KongName != caller)) return false;
            var wished = SmallWorlds.Goal.Attach.Any(wish => wish.Plugin == plugin && wish.Referrers[0] == caller);
            if (!wished && !Names(new ObjectKey(Kinds.KongConsumer, "a", caller), $"b:{plugin}")) return false;
            var (kong, routes) = (now.KongServices.Single(item => item.Name == service), now.KongRoutes.Where(item => item.Service == service));
            return kong.Backends.Any(backend => backend.Service.Name == "s1" || Names(backend.Service, plugin)) || routes.Any(route => Names(route.Source, plugin));
        }

        private bool Names(ObjectKey key, string entry) =>
            (start.Find(key)?.Meta.Annotation(KongGrantsUI.Model.Names.PluginsAnnotation) ?? "").Split(',').Contains(entry);
    }
}
