using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis;

/// <summary>Whether a kind's absence from the snapshot means that there is none.</summary>
internal static class Knowledge
{
    /// <summary>False where the app may not read the kind in the whole cluster or has not listed it yet: then nothing may be said to be missing.</summary>
    public static bool Knows(this ClusterSnapshot snapshot, GroupKind kind) =>
        snapshot.Sync.All(sync => sync.Kind != kind || (!sync.InPart && sync.State is (SyncState.Live or SyncState.Reconnecting)));
}
