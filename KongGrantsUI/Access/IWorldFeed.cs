using KongGrantsUI.Model;

namespace KongGrantsUI.Access;

/// <summary>The live feed as one user may see it.</summary>
public interface IWorldFeed
{
    /// <summary>
    /// The user's world now and after each change of the cluster or of their rights, newest only: a slow reader skips.
    /// Starts with the present one. Ends when cancelled.
    /// </summary>
    IAsyncEnumerable<VisibleWorld> WatchAsync(UserIdentity user, CancellationToken cancellation);

    /// <summary>The user's world now.</summary>
    Task<VisibleWorld> CurrentAsync(UserIdentity user, CancellationToken cancellation);
}
