using KongGrantsUI.Analysis.Findings;
using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using System.Globalization;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Grants.Rules;

/// <summary>
/// Derives a request's state from the objects alone. Nothing is stored, so two approvers or a crash between two writes
/// can't make it disagree with the cluster. Approval makes the grant first and the review after it; revocation changes
/// the review first, so that half of either is told apart from a grant that was deleted by hand.
/// </summary>
public static class RequestStates
{
    public static RequestStatus Derive(
        PluginGrantRequest request,
        PluginGrantReview? review,
        IReadOnlyCollection<ReferenceGrant> grants,
        IReadOnlyCollection<PluginReference> references,
        DateTimeOffset now)
    {
        var grant = RequestMatch.Grant(request, review, grants);
        return review?.Decision switch
        {
            "Approved" => Approved(request, review, grant, references, now),
            "Denied" or "Revoked" => Ended(request, review, grant),
            _ => Undecided(request, grant, grants),
        };
    }

    private static RequestStatus Undecided(PluginGrantRequest request, ReferenceGrant? grant, IReadOnlyCollection<ReferenceGrant> grants)
    {
        var to = request.ToNamespace;
        if (grant is not null)
            return new(RequestState.Approving, $"The approval is half done: the grant {grant.Name} is there, the review is not. The owner of {to} can finish it.", to, grant.Key, null, true);
        if (grants.FirstOrDefault(other => NarrowGrant.Covers(other, request)) is { } covering)
            return new(RequestState.Covered, $"The grant {covering.Name}, made by hand, allows this already. The owner of {to} may still decide.", to, covering.Key, null, false);
        return new(RequestState.Pending, $"Waiting for the owner of {to} to decide.", to, null, null, false);
    }

    private static RequestStatus Ended(PluginGrantRequest request, PluginGrantReview review, ReferenceGrant? grant)
    {
        var to = request.ToNamespace;
        var comment = review.Comment.Length == 0 ? Sentence.Empty : Sentence.Verbatim($"“{review.Comment}”");
        if (grant is not null)
            return new(RequestState.Revoking, Wording.Join([HalfEnded(review.Decision, grant.Name, to), comment]), to, grant.Key, null, true);
        return review.Decision == "Denied"
            ? new(RequestState.Denied, Wording.Join([$"Denied by the owner of {to}.", comment]), "", null, null, false)
            : new(RequestState.Revoked, Wording.Join([$"Revoked by the owner of {to}: references to these plugins are refused.", comment]), "", null, null, false);
    }

    private static Sentence HalfEnded(string decision, string grant, string to) => decision == "Denied"
        ? Of($"Denied, but the grant {grant} is still there and still works. The steps below lead out of it; the owner of {to} deletes it as the last.")
        : Of($"Revoked, but the grant {grant} is still there and still works. The steps below lead out of it; the owner of {to} deletes it as the last.");

    private static RequestStatus Approved(
        PluginGrantRequest request, PluginGrantReview review, ReferenceGrant? grant, IReadOnlyCollection<PluginReference> references, DateTimeOffset now)
    {
        var (to, expires) = (request.ToNamespace, Expiry.Of(request, review));
        if (expires <= now) return Expired(to, grant, expires.Value);
        // A review that names no grant was made before one: by hand, in the other order.
        if (grant is null && review.GrantName.Length == 0)
            return new(RequestState.Approving, $"The approval is half done: the review is there, the grant is not. The owner of {to} can finish it.", to, null, expires, true);
        if (grant is null)
            return new(RequestState.Drifted, $"Approved, but the grant {review.GrantName} is not there: somebody deleted it, or it was never made. The owner of {to} can make it again or revoke the approval.", to, null, expires, true);
        if (!NarrowGrant.Covers(grant, request))
            return new(RequestState.Drifted, $"The grant {grant.Name} was changed by hand and no longer allows all that was approved. The owner of {to} can restore it.", to, grant.Key, expires, true);
        if (NarrowGrant.Exceeds(grant, request))
            return new(RequestState.Drifted, $"The grant {grant.Name} was changed by hand and allows more than was approved. The owner of {to} can restore it.", to, grant.Key, expires, true);
        return Working(request, grant, references, expires);
    }

    private static RequestStatus Working(
        PluginGrantRequest request, ReferenceGrant grant, IReadOnlyCollection<PluginReference> references, DateTimeOffset? expires)
    {
        var users = references.Where(reference => reference.Grant is not null && Asks(request, reference))
            .Select(reference => reference.Referrer).Distinct().Count();
        var end = expires is { } at ? Of($"It ends at {Time(at)}.") : Sentence.Empty;
        return users == 0
            ? new(RequestState.Granted, Wording.Join([$"Approved. Nothing in {request.Namespace} refers to the plugins yet.", end]), request.Namespace, grant.Key, expires, false)
            : new(RequestState.InUse, Wording.Join([InUse(users, request.Namespace), end]), "", grant.Key, expires, false);
    }

    private static Sentence InUse(int users, string home) =>
        Of(users, $"Approved and in use by 1 object of {home}.", $"Approved and in use by {users:N0} objects of {home}.");

    private static RequestStatus Expired(string to, ReferenceGrant? grant, DateTimeOffset at) => grant is null
        ? new(RequestState.Expired, $"Expired at {Time(at)}, and the grant is gone. Ask again if it is still needed.", "", null, at, false)
        : new(RequestState.Expired, $"Expired at {Time(at)}, but the grant {grant.Name} is still there and still works. The steps below lead out of it; the owner of {to} deletes it as the last.", to, grant.Key, at, true);

    private static bool Asks(PluginGrantRequest request, PluginReference reference) =>
        reference.Referrer.Kind == request.From
        && reference.Referrer.Namespace == request.Namespace
        && reference.PluginNamespace == request.ToNamespace
        && (request.ToNames.Count == 0 || request.ToNames.Contains(reference.PluginName));

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
