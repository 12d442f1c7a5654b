using System.Collections.Concurrent;
using System.Collections.Immutable;
using KongGrantsUI.Cluster.Writing;
using KongGrantsUI.Model;

namespace KongGrantsUI.Access.Review;

/// <summary>
/// Asks the API server what a user may do: each verb and kind cluster-wide first, then, where that left anything open,
/// the rules of each namespace. At most 8 questions are open at a time.
/// </summary>
public sealed class AccessProbe(IAccessReviewer reviewer)
{
    /// <summary>The verbs that pages ask about.</summary>
    public static readonly EquatableList<string> Verbs = EquatableList.Of("list", "watch", "get", "create", "patch", "delete");

    private const int Concurrency = 8;

    private static readonly ImmutableHashSet<(string Verb, GroupKind Kind)> All =
        [.. from verb in Verbs from kind in Kinds.All select (verb, kind)];

    /// <exception cref="HttpRequestException">The API server could not be reached.</exception>
    public async Task<AccessMap> AskAsync(UserIdentity user, IReadOnlyCollection<string> namespaces, CancellationToken cancellation)
    {
        var everywhere = await AskEverywhereAsync(user, cancellation);
        if (everywhere.Count == All.Count) return new AccessMap(everywhere, ImmutableDictionary<string, ImmutableHashSet<(string, GroupKind)>>.Empty);
        return new AccessMap(everywhere, await AskNamespacesAsync(user, namespaces, everywhere, cancellation));
    }

    private async Task<ImmutableHashSet<(string Verb, GroupKind Kind)>> AskEverywhereAsync(UserIdentity user, CancellationToken cancellation)
    {
        var allowed = new ConcurrentBag<(string, GroupKind)>();
        await Parallel.ForEachAsync(All, Options(cancellation), async (right, token) =>
        {
            if (await reviewer.MayAsync(user, right.Verb, right.Kind, "", token)) allowed.Add(right);
        });
        return [.. allowed];
    }

    private async Task<ImmutableDictionary<string, ImmutableHashSet<(string Verb, GroupKind Kind)>>> AskNamespacesAsync(
        UserIdentity user, IReadOnlyCollection<string> namespaces, ImmutableHashSet<(string, GroupKind)> everywhere, CancellationToken cancellation)
    {
        var found = new ConcurrentDictionary<string, ImmutableHashSet<(string, GroupKind)>>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(namespaces, Options(cancellation), async (@namespace, token) =>
        {
            var rules = await reviewer.RulesAsync(user, @namespace, token);
            var allowed = All.Where(right => rules.Any(rule => Allows(rule, right))).ToImmutableHashSet().Except(everywhere);
            if (!allowed.IsEmpty) found[@namespace] = allowed;
        });
        return found.ToImmutableDictionary(StringComparer.Ordinal);
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
