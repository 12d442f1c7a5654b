using KongGrantsUI.Model;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Views.Shell;

/// <summary>How far the first reading of one kind has come, with a word for it.</summary>
public sealed record SyncLine(string Kind, SyncState State, string Word, string Message)
{
    public static SyncLine Of(KindSync sync) => new(sync.Kind.Kind, sync.State, WordFor(sync.State), T(sync.Message));

    public static string WordFor(SyncState state) => state switch
    {
        SyncState.Waiting => T("waiting"),
        SyncState.Listing => T("reading"),
        SyncState.Live => T("live"),
        SyncState.Reconnecting => T("connecting again"),
        SyncState.Forbidden => T("not allowed"),
        _ => T("not in this cluster"),
    };
}
