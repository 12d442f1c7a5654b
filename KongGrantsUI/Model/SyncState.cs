namespace KongGrantsUI.Model;

public enum SyncState
{
    /// <summary>Not asked for yet.</summary>
    Waiting,
    /// <summary>The first list is being read.</summary>
    Listing,
    /// <summary>Listed, and a watch is open.</summary>
    Live,
    /// <summary>Was live; what is shown may be stale until the next list or watch succeeds.</summary>
    Reconnecting,
    /// <summary>The account may not list or watch the kind.</summary>
    Forbidden,
    /// <summary>The cluster does not serve the kind.</summary>
    NotServed,
}
