namespace KongGrantsUI.Grants.Rules;

/// <summary>Where a request stands.</summary>
public enum RequestState
{
    /// <summary>Nobody has decided.</summary>
    Pending,
    /// <summary>Nobody has decided, but a grant that was made by hand allows it already.</summary>
    Covered,
    /// <summary>The grant is there and the review is not, or the review is there and names no grant: half an approval.</summary>
    Approving,
    /// <summary>Approved, and nothing refers to the plugins yet.</summary>
    Granted,
    /// <summary>Approved, and at least one reference depends on it.</summary>
    InUse,
    Denied,
    /// <summary>Revoked or denied, but the grant is still there: the way out is being led, or a revocation broke off.</summary>
    Revoking,
    Revoked,
    /// <summary>Its time is over; the grant may still be there.</summary>
    Expired,
    /// <summary>Approved, but the grant was changed or deleted by hand.</summary>
    Drifted,
}
