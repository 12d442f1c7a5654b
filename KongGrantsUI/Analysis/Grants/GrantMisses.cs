using KongGrantsUI.Analysis.Findings;
using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Analysis.Grants;

/// <summary>Says of a refused reference why each grant that might have been meant does not fit (semantics 2.1).</summary>
internal static class GrantMisses
{
    /// <summary>More reasons than this help nobody, and would make a namespace full of grants slow.</summary>
    private const int Most = 16;

    public static EquatableList<GrantMiss> For(GrantIndex grants, GrantIndex.Question question) =>
    [
        .. grants.In(question.ToNamespace).Take(Most).Select(grant => new GrantMiss(grant.Key, Reason(grant, question))),
        .. question.FromNamespace == question.ToNamespace ? [] : Misplaced(grants, question),
    ];

    /// <summary>Grants beside the referrer: they would do in the plugin's namespace, and the controller never looks here.</summary>
    public static IEnumerable<GrantMiss> Misplaced(GrantIndex grants, GrantIndex.Question question) =>
        grants.In(question.FromNamespace).Take(Most)
            .Where(grant => FromFits(grant, question) && ToFits(grant, question))
            .Select(grant => new GrantMiss(grant.Key, $"metadata.namespace: it lives in {grant.Namespace}, the referrer's namespace; a grant counts only in {question.ToNamespace}, where the plugin lives."));

    private static bool FromFits(ReferenceGrant grant, GrantIndex.Question question) =>
        grant.From.Contains(new GrantFrom(question.From, question.FromNamespace));

    private static bool ToFits(ReferenceGrant grant, GrantIndex.Question question) =>
        grant.To.Any(to => to.Kind == question.To && GrantIndex.Names(to, question.ToName));

    private static Sentence Reason(ReferenceGrant grant, GrantIndex.Question question)
    {
        var reasons = new List<Sentence>();
        if (!FromFits(grant, question)) reasons.Add(FromReason(grant, question));
        if (!ToFits(grant, question)) reasons.Add(ToReason(grant, question));
        return Wording.Join(reasons);
    }

    private static Sentence FromReason(ReferenceGrant grant, GrantIndex.Question question)
    {
        if (grant.From.Count == 0) return "from: it is empty.";
        var near = grant.From.OrderByDescending(from => Nearness(from, question)).First();
        if (near.Kind == question.From) return $"from.namespace: it says '{near.Namespace}', the referrer is in '{question.FromNamespace}'.";
        return near.Kind.Kind == question.From.Kind
            ? Of($"from.group: it says '{near.Kind.Group}', the group of {question.From.Kind} is '{question.From.Group}'.")
            : Of($"from.kind: it says '{near.Kind.Kind}', the referrer's is '{question.From.Kind}'.");
    }

    private static int Nearness(GrantFrom from, GrantIndex.Question question) =>
        (from.Kind.Kind == question.From.Kind ? 4 : 0) + (from.Kind.Group == question.From.Group ? 2 : 0) + (from.Namespace == question.FromNamespace ? 1 : 0);

    private static Sentence ToReason(ReferenceGrant grant, GrantIndex.Question question)
    {
        if (grant.To.Count == 0) return "to: it is empty.";
        var near = grant.To.OrderByDescending(to => Nearness(to, question)).First();
        if (near.Kind == question.To)
        {
            return near.Name == "*"
                ? Of($"to.name: it says '{near.Name}', the reference names '{question.ToName}'. A '*' is a literal name; leave the name out to mean any.")
                : Of($"to.name: it says '{near.Name}', the reference names '{question.ToName}'.");
        }

        return near.Kind.Kind == question.To.Kind
            ? Of($"to.group: it says '{near.Kind.Group}', the group of {question.To.Kind} is '{question.To.Group}'.")
            : Of($"to.kind: it says '{near.Kind.Kind}', only '{question.To.Kind}' is looked at.");
    }

    private static int Nearness(GrantTo to, GrantIndex.Question question) =>
        (to.Kind.Kind == question.To.Kind ? 4 : 0) + (to.Kind.Group == question.To.Group ? 2 : 0) + (GrantIndex.Names(to, question.ToName) ? 1 : 0);
}
