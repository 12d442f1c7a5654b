using KongGrantsUI.Access;
using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Shell;

/// <summary>What is shown may be old: of which kinds, since when, and when the next attempt is made.</summary>
public sealed record StaleNotice(EquatableList<string> Kinds, bool All, DateTimeOffset Since, DateTimeOffset? RetryAt, string Message)
{
    /// <summary>Null where everything is fresh.</summary>
    public static StaleNotice? Of(VisibleWorld world)
    {
        var broken = world.Snapshot.Sync.Where(kind => kind.State == SyncState.Reconnecting).ToArray();
        return broken.Length == 0 ? null : new StaleNotice(
            broken.Select(kind => kind.Kind.Kind).ToEquatableList(),
            broken.Length == world.Snapshot.Sync.Count(kind => kind.State is SyncState.Live or SyncState.Reconnecting),
            broken.Min(kind => kind.Since),
            broken.Min(kind => kind.RetryAt),
            broken[0].Message.ToString());
    }
}
