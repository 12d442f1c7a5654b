using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Analysis.Findings.Rules;

/// <summary>An undecided request for what a grant allows already.</summary>
internal sealed class AlreadyGrantedRule : IFindingRule
{
    public IEnumerable<Finding> Check(FindingContext context) =>
        context.Whole(this, [context.Snapshot.Requests, context.Snapshot.Reviews, context.Snapshot.ReferenceGrants], () => All(context));

    private static IEnumerable<Finding> All(FindingContext context)
    {
        var decided = context.Snapshot.Reviews.Select(review => review.RequestUid).ToHashSet();
        foreach (var request in context.Snapshot.Requests.Where(request => !decided.Contains(request.Meta.Uid) || request.Meta.Uid.Length == 0))
        {
            if (Covering(context, request) is { Length: > 0 } grants) yield return Make(request, grants);
        }
    }

    private static ObjectKey[] Covering(FindingContext context, PluginGrantRequest request)
    {
        // No object can have the empty name, so only an entry without a name answers for it.
        var wanted = request.ToNames.Count == 0 ? [""] : request.ToNames.AsEnumerable();
        var answers = wanted.Select(name => context.Translation.Grants.Allowing(new(request.From, request.Namespace, Kinds.KongPlugin, request.ToNamespace, name))
            .Select(match => match.Grant).FirstOrDefault(grant => !IsOwn(context, grant, request))).ToArray();
        return answers.Any(grant => grant is null) ? [] : [.. answers.OfType<ObjectKey>().Distinct().Order()];
    }

    private static bool IsOwn(FindingContext context, ObjectKey grant, PluginGrantRequest request) =>
        request.Meta.Uid.Length > 0 && context.Snapshot.Find(grant)?.Meta.Label(Names.RequestUidLabel) == request.Meta.Uid;

    private static Finding Make(PluginGrantRequest request, ObjectKey[] grants) => new(
        "KG028", Severity.Info,
        Of(grants.Length, $"{Wording.Of(request.Key)} asks for what {Wording.List(grants)} allows already.", $"{Wording.Of(request.Key)} asks for what {Wording.List(grants)} allow already."),
        [request.Key, .. grants], request.Namespace,
        new Remedy("Use the grant that is there, and withdraw the request.", Kubectl.Delete(request.Key)));
}
