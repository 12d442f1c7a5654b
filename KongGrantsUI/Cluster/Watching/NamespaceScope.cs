using System.Collections.Concurrent;
using KongGrantsUI.Cluster.Connection;
using KongGrantsUI.Cluster.Snapshots;
using KongGrantsUI.Cluster.Wire;
using KongGrantsUI.Cluster.Writing;
using KongGrantsUI.Model;
using Microsoft.Extensions.Options;

namespace KongGrantsUI.Cluster.Watching;

/// <summary>
/// The namespaces that <c>Cluster:Namespaces</c> names; where it names none, those labelled
/// <c>konggrants.dev/watch: "true"</c>; where none is, those of the first 500 in which the app's account may list and
/// watch the kind. Rights are remembered for two minutes.
/// </summary>
public sealed class NamespaceScope(IOptions<ClusterOptions> options, ISnapshotSource source, IAccessReviewer own, TimeProvider time) : INamespaceScope
{
    private const int Most = 500;
    private static readonly TimeSpan FreshFor = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<string, (DateTimeOffset At, Lazy<Task<EquatableList<AccessRule>>> Rules)> known = new();

    public async Task<EquatableList<string>> ForAsync(ResourceKind resource, CancellationToken cancellation)
    {
        if (options.Value.Namespaces.Length > 0) return options.Value.Namespaces.Distinct().Order(StringComparer.Ordinal).ToEquatableList();
        if (!resource.Namespaced) return [];
        var all = await NamespacesAsync(cancellation);
        var labelled = all.Where(item => item.Meta.Label(Names.WatchLabel) == "true").Select(item => item.Name).ToEquatableList();
        return labelled.Count > 0 ? labelled : await PermittedAsync(resource, all.Select(item => item.Name).Take(Most), cancellation);
    }

    private async Task<EquatableList<string>> PermittedAsync(ResourceKind resource, IEnumerable<string> candidates, CancellationToken cancellation)
    {
        var permitted = new List<string>();
        foreach (var name in candidates)
        {
            var rules = await RulesAsync(name).WaitAsync(cancellation);
            if (May("list", resource, rules) && May("watch", resource, rules)) permitted.Add(name);
        }

        return permitted.ToEquatableList();
    }

    private async Task<EquatableList<AccessRule>> RulesAsync(string name)
    {
        var now = time.GetUtcNow();
        var entry = known.AddOrUpdate(name, _ => Ask(name, now), (_, old) => now - old.At < FreshFor ? old : Ask(name, now));
        try
        {
            return await entry.Rules.Value;
        }
        catch
        {
            known.TryRemove(name, out _);
            throw;
        }
    }

    // Shared by all kinds, so no single one's cancellation may end it.
    private (DateTimeOffset, Lazy<Task<EquatableList<AccessRule>>>) Ask(string name, DateTimeOffset now) =>
        (now, new Lazy<Task<EquatableList<AccessRule>>>(() => own.RulesAsync(OwnAccount.Identity, name, CancellationToken.None)));

    private static bool May(string verb, ResourceKind resource, EquatableList<AccessRule> rules) => rules.Any(rule =>
        rule.ResourceNames.Count == 0 && Covers(rule.Verbs, verb) && Covers(rule.Groups, resource.Kind.Group) && Covers(rule.Resources, resource.Plural));

    private static bool Covers(EquatableList<string> entries, string wanted) => entries.Contains("*") || entries.Contains(wanted);

    /// <summary>At the start every kind asks at once: the namespaces may be on their way.</summary>
    private async Task<ObjectTable<NamespaceObject>> NamespacesAsync(CancellationToken cancellation)
    {
        using var subscription = source.Subscribe();
        var snapshot = subscription.Initial;
        using var limit = new CancellationTokenSource(Patience, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        try
        {
            while (!IsListed(snapshot)) snapshot = await subscription.Reader.ReadAsync(both.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Then with those that are known.
        }

        return snapshot.Namespaces;
    }

    private static bool IsListed(ClusterSnapshot snapshot) => snapshot.Sync.Any(kind =>
        kind.Kind == Kinds.Namespace && kind.State is not (SyncState.Waiting or SyncState.Listing));
}
