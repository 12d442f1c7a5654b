using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Shell;

/// <summary>How far the first reading of one kind has come, with a word for it.</summary>
public sealed record SyncLine(string Kind, SyncState State, string Word, string Message)
{
    public static SyncLine Of(KindSync sync) => new(sync.Kind.Kind, sync.State, WordFor(sync.State), sync.Message);

    public static string WordFor(SyncState state) => state switch
    {
        SyncState.Waiting => "waiting",
        SyncState.Listing => "reading",
        SyncState.Live => "live",
        SyncState.Reconnecting => "connecting again",
        SyncState.Forbidden => "not allowed",
        _ => "not in this cluster",
    };
}
