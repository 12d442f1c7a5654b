namespace KongGrantsUI.Cluster.Writing;

public enum WriteOutcome
{
    Done,
    /// <summary>The object changed since it was read (409 Conflict).</summary>
    Conflict,
    /// <summary>409 AlreadyExists.</summary>
    AlreadyExists,
    NotFound,
    /// <summary>The user may not (403), in the API server's words.</summary>
    Forbidden,
    /// <summary>Not valid, or refused by an admission webhook (400, 422).</summary>
    Invalid,
    /// <summary>The user's credentials are not accepted any more (401).</summary>
    Unauthorized,
    /// <summary>The API server could not be reached or did not answer in time; it is not known whether the change was made.</summary>
    Unreachable,
}
