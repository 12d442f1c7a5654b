using System.Collections.Concurrent;
using System.Collections.Immutable;
using KongGrantsUI.Cluster.Writing;
using KongGrantsUI.Model;

namespace KongGrantsUI.Access.Review;

/// <summary>
/// Asks the API server what a user may do: each verb and kind cluster-wide first, then, where that left anything open,
/// the rules of each namespace. At most 8 questions are open at a time. There are hundreds in a large cluster, so one that meets a
/// short trouble is asked again: else a connection that breaks now and then would hardly ever let all of them through.
/// </summary>
public sealed class AccessProbe(IAccessReviewer reviewer, TimeProvider time)
{
    /// <summary>The verbs that pages ask about.</summary>
    public static readonly EquatableList<string> Verbs = EquatableList.Of("list", "watch", "get", "create", "patch", "delete");

    private const int Concurrency = 8;
    private const int Attempts = 4;
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(500);

    private static readonly ImmutableHashSet<(string Verb, GroupKind Kind)> All =
        [.. from verb in Verbs from kind in Kinds.All select (verb, kind)];

    /// <exception cref="HttpRequestException">The API server could not be reached: at once where it does not answer the first question.</exception>
    public async Task<AccessMap> AskAsync(UserIdentity user, IReadOnlyCollection<string> namespaces, CancellationToken cancellation)
    {
        var everywhere = await AskEverywhereAsync(user, cancellation);
        if (everywhere.Count == All.Count) return new AccessMap(everywhere, ImmutableDictionary<string, ImmutableHashSet<(string, GroupKind)>>.Empty);
        return new AccessMap(everywhere, await AskNamespacesAsync(user, namespaces, everywhere, cancellation));
    }

    private async Task<ImmutableHashSet<(string Verb, GroupKind Kind)>> AskEverywhereAsync(UserIdentity user, CancellationToken cancellation)
    {
        var (allowed, first) = (new ConcurrentBag<(string, GroupKind)>(), All.First());
        if (await reviewer.MayAsync(user, first.Verb, first.Kind, "", cancellation)) allowed.Add(first);
        await Parallel.ForEachAsync(All.Remove(first), Options(cancellation), async (right, token) =>
        {
            if (await InsistAsync(() => reviewer.MayAsync(user, right.Verb, right.Kind, "", token), token)) allowed.Add(right);
        });
        return [.. allowed];
    }

    private async Task<ImmutableDictionary<string, ImmutableHashSet<(string Verb, GroupKind Kind)>>> AskNamespacesAsync(
        UserIdentity user, IReadOnlyCollection<string> namespaces, ImmutableHashSet<(string, GroupKind)> everywhere, CancellationToken cancellation)
    {
        var found = new ConcurrentDictionary<string, ImmutableHashSet<(string, GroupKind)>>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(namespaces, Options(cancellation), async (@namespace, token) =>
        {
            var rules = await InsistAsync(() => reviewer.RulesAsync(user, @namespace, token), token);
            var allowed = All.Where(right => rules.Any(rule => Allows(rule, right))).ToImmutableHashSet().Except(everywhere);
            if (!allowed.IsEmpty) found[@namespace] = allowed;
        });
        return found.ToImmutableDictionary(StringComparer.Ordinal);
    }

    private async Task<T> InsistAsync<T>(Func<Task<T>> ask, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await ask();
            }
            catch (HttpRequestException) when (attempt < Attempts)
            {
                await Task.Delay(FirstWait * attempt, time, cancellation);
            }
        }
    }

    /// <summary>A rule for named objects alone does not let a user list a kind, so it does not count.</summary>
    private static bool Allows(AccessRule rule, (string Verb, GroupKind Kind) right) =>
        rule.ResourceNames.Count == 0
        && Names(rule.Verbs, right.Verb)
        && Names(rule.Groups, right.Kind.Group)
        && Names(rule.Resources, KindPlurals.ByKind[right.Kind]);

    private static bool Names(EquatableList<string> entries, string value) => entries.Contains("*") || entries.Contains(value);

    private static ParallelOptions Options(CancellationToken cancellation) =>
        new() { MaxDegreeOfParallelism = Concurrency, CancellationToken = cancellation };
}
