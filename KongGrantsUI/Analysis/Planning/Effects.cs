using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;

namespace KongGrantsUI.Analysis.Planning;

/// <summary>What a translation means for requests: of each plugin type the most specific entity runs (semantics 5.1).</summary>
internal sealed class Effects
{
    private readonly Dictionary<(string Type, PluginScope Scope), ObjectKey> running = [];
    private readonly Dictionary<string, EquatableList<string>> groups = [];

    /// <param name="result">The translation.</param>
    /// <param name="counts">Which entities to look at.</param>
    /// <param name="isGoal">A goal that ends in a collision is still meant to give each request one of the colliding plugins.</param>
    public Effects(ClusterAnalysis result, Func<PluginEntity, bool> counts, bool isGoal = false)
    {
        // A colliding entity takes no effect: Kong keeps the configuration that it had before.
        var colliding = result.Collisions.Select(collision => (collision.Type, collision.Scope)).ToHashSet();
        foreach (var entity in result.Entities)
        {
            var slot = (entity.Type, entity.Scope);
            if (entity.Enabled && (isGoal || !colliding.Contains(slot)) && counts(entity)) running[slot] = entity.Plugin;
            if (Collisions.Refused(entity)) Refuse($"{entity.Type} can't have the scope {Findings.Wording.Scope(entity.Scope)}");
        }

        foreach (var (type, scope) in colliding) Refuse($"there would be several {type} plugins for {Findings.Wording.Scope(scope)}");
        foreach (var shared in Collisions.SharedInstanceNames(result.Entities)) Refuse($"several plugins would have the instance name {shared.Key}");
        foreach (var consumer in result.Consumers) groups[consumer.KongName] = consumer.Groups;
        Routes = result.KongRoutes.ToDictionary(route => route.Name, route => route.Service);
    }

    /// <summary>Why Kong refuses it, by the English words: parts of sentences.</summary>
    public SortedDictionary<string, Sentence> Refusals { get; } = new(StringComparer.Ordinal);

    /// <summary>Kong routes and their services.</summary>
    public Dictionary<string, string> Routes { get; }

    public IEnumerable<(string Type, PluginScope Scope)> Slots => running.Keys;

    public ObjectKey? At((string Type, PluginScope Scope) slot) => running.GetValueOrDefault(slot);

    public EquatableList<string> GroupsOf(string consumer) => groups.GetValueOrDefault(consumer) ?? [];

    public ObjectKey? Winner(string type, RequestPoint point) =>
        Scopes(point).Select(scope => running.GetValueOrDefault((type, scope))).FirstOrDefault(plugin => plugin is not null);

    private void Refuse(Sentence reason) => Refusals[reason.English] = reason;

    private static IEnumerable<PluginScope> Scopes(RequestPoint point)
    {
        IEnumerable<PluginScope> callers =
        [
            .. point.Consumer is { } consumer ? [new PluginScope(Consumer: consumer)] : Array.Empty<PluginScope>(),
            .. point.Groups.Select(group => new PluginScope(ConsumerGroup: group)),
        ];
        if (point.Service is null) return callers.Append(PluginScope.Global);
        return callers.SelectMany(caller => Served(caller, point)).Concat(callers).Concat(Served(PluginScope.Global, point)).Append(PluginScope.Global);
    }

    private static PluginScope[] Served(PluginScope caller, RequestPoint point) => [caller with { Route = point.Route }, caller with { Service = point.Service }];
}
