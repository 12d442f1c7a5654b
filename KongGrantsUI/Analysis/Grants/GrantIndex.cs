using System.Collections.Concurrent;
using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Grants;

/// <summary>Answers which ReferenceGrants allow a reference (semantics 2.1), without a walk over all of them. Any thread may ask.</summary>
internal sealed class GrantIndex
{
    private readonly Dictionary<(string Namespace, GrantFrom From), List<(ReferenceGrant Grant, int FromIndex)>> byFrom = [];
    private readonly Dictionary<string, List<ReferenceGrant>> byNamespace = [];
    private readonly ConcurrentDictionary<Question, GrantMatch[]> answers = [];

    public GrantIndex(IEnumerable<ReferenceGrant> grants)
    {
        foreach (var grant in grants)
        {
            Slot(byNamespace, grant.Namespace).Add(grant);
            foreach (var (index, from) in grant.From.Index()) Slot(byFrom, (grant.Namespace, from)).Add((grant, index));
        }
    }

    /// <summary>The grants that live in a namespace, by name.</summary>
    public IReadOnlyList<ReferenceGrant> In(string @namespace) => byNamespace.GetValueOrDefault(@namespace) ?? [];

    /// <summary>Every grant that allows it, by name, each with the first entries that do.</summary>
    public IReadOnlyList<GrantMatch> Allowing(Question question)
    {
        if (answers.TryGetValue(question, out var known)) return known;
        return answers[question] = Find(question);
    }

    private GrantMatch[] Find(Question question)
    {
        var candidates = byFrom.GetValueOrDefault((question.ToNamespace, new GrantFrom(question.From, question.FromNamespace)));
        if (candidates is null) return [];
        return [.. candidates
            .Select(candidate => (candidate.Grant, candidate.FromIndex, ToIndex: FirstTo(candidate.Grant, question)))
            .Where(match => match.ToIndex >= 0)
            .DistinctBy(match => match.Grant.Name)
            .Select(match => new GrantMatch(match.Grant.Key, match.FromIndex, match.ToIndex))];
    }

    private static int FirstTo(ReferenceGrant grant, Question question)
    {
        for (var index = 0; index < grant.To.Count; index++)
        {
            if (grant.To[index].Kind == question.To && Names(grant.To[index], question.ToName)) return index;
        }

        return -1;
    }

    /// <summary>An empty name counts as unset, as in the API.</summary>
    internal static bool Names(GrantTo to, string name) => string.IsNullOrEmpty(to.Name) || to.Name == name;

    private static List<TItem> Slot<TKey, TItem>(Dictionary<TKey, List<TItem>> table, TKey key)
        where TKey : notnull
    {
        if (!table.TryGetValue(key, out var list)) table[key] = list = [];
        return list;
    }

    /// <summary>May an object of this kind in this namespace refer to that object there?</summary>
    internal readonly record struct Question(GroupKind From, string FromNamespace, GroupKind To, string ToNamespace, string ToName);
}
