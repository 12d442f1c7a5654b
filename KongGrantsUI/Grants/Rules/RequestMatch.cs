using KongGrantsUI.Model;

namespace KongGrantsUI.Grants.Rules;

/// <summary>Finds what belongs to a request.</summary>
public static class RequestMatch
{
    /// <summary>The review of this very request (by UID) in the target namespace: the derived name first, else the newest.</summary>
    public static PluginGrantReview? Review(PluginGrantRequest request, IEnumerable<PluginGrantReview> reviews)
    {
        var name = RequestNames.Review(request);
        return reviews
            .Where(review => review.Namespace == request.ToNamespace && review.RequestUid.Length > 0 && review.RequestUid == request.Meta.Uid)
            .OrderByDescending(review => review.Name == name)
            .ThenByDescending(review => review.Meta.CreatedAt)
            .FirstOrDefault();
    }

    /// <summary>The grant made for the request: labelled with its UID, or named by its review or as derived.</summary>
    public static ReferenceGrant? Grant(PluginGrantRequest request, PluginGrantReview? review, IEnumerable<ReferenceGrant> grants)
    {
        var names = new[] { RequestNames.Grant(request), review?.GrantName };
        return grants
            .Where(grant => grant.Namespace == request.ToNamespace)
            .Where(grant => grant.Meta.Label(Names.RequestUidLabel) is { } uid ? uid == request.Meta.Uid : names.Contains(grant.Name))
            .OrderByDescending(grant => names.Contains(grant.Name))
            .FirstOrDefault();
    }
}
