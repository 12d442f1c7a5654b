using KongGrantsUI.Model;

namespace KongGrantsUI.Grants.Rules;

/// <summary>When a grant ends: the earlier of the wanted duration, counted from the approval, and the review's own end.</summary>
public static class Expiry
{
    public static DateTimeOffset? Of(PluginGrantRequest request, PluginGrantReview review) =>
        Earlier(request.Duration, review.Meta.CreatedAt, review.ExpiresAt);

    /// <param name="wanted">The request's duration; null: no end.</param>
    /// <param name="approvedAt">When the review was made.</param>
    /// <param name="decided">The approver's end; null: none.</param>
    public static DateTimeOffset? Earlier(TimeSpan? wanted, DateTimeOffset approvedAt, DateTimeOffset? decided)
    {
        if (wanted is not { } duration || duration > DateTimeOffset.MaxValue - approvedAt) return decided;
        var end = approvedAt + duration;
        return decided < end ? decided : end;
    }
}
