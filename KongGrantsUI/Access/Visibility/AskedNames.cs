using KongGrantsUI.Live;
using KongGrantsUI.Model;

namespace KongGrantsUI.Access.Visibility;

/// <summary>The referrers that requests name which the user may read: who asks has told their names to who is asked.</summary>
internal static class AskedNames
{
    public static HashSet<ObjectKey> Of(LiveState state, Sight sight) =>
        state.Snapshot.Requests.Where(sight.Shows)
            .SelectMany(request => request.Attach.SelectMany(wish => wish.Referrers).Select(name => new ObjectKey(request.From, request.Namespace, name)))
            .ToHashSet();
}
