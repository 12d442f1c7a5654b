using KongGrantsUI.Access;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.Access;
using KongGrantsUI.Tests.TestKit.Worlds;
using KongGrantsUI.Views.Shell;

namespace KongGrantsUI.Tests.Views.Shell;

public sealed class PageFrameTests
{
    [Fact]
    public void Frame_FirstSync_TellsEachKindAndCounts()
    {
        var frame = PageFrame.Of(Seen.ByKim(With(SyncState.Live, (Kinds.KongPlugin, SyncState.Listing), (Kinds.Event, SyncState.Waiting))));

        Assert.Equal(PageState.Reading, frame.State);
        Assert.Equal(Kinds.All.Count, frame.Sync.Count);
        Assert.Equal(Kinds.All.Count - 2, frame.Done);
        Assert.Equal("reading", frame.Sync.Single(line => line.Kind == "KongPlugin").Word);
    }

    [Fact]
    public void Frame_KongKindsNotServed_IsNotInstalled() => Assert.Equal(
        PageState.NotInstalled,
        PageFrame.Of(Seen.ByKim(With(SyncState.Live, (Kinds.KongPlugin, SyncState.NotServed), (Kinds.KongConsumer, SyncState.NotServed)))).State);

    [Fact]
    public void Frame_NoRights_IsNotAllowed() => Assert.Equal(
        PageState.NotAllowed, PageFrame.Of(Seen.By(HowTo.Finished, HowToWorld.Kim, AccessMap.Nothing)).State);

    [Fact]
    public void Frame_AppMayNotReadAKind_IsReadyAndSaysWhatIsMissing()
    {
        var frame = PageFrame.Of(Seen.ByKim(With(SyncState.Live, (Kinds.Secret, SyncState.Forbidden))));

        Assert.Equal(PageState.Ready, frame.State);
        Assert.Equal(["Secret"], frame.Unreadable);
    }

    [Fact]
    public void Stale_OneKindReconnects_SaysWhichAndSinceWhen()
    {
        var stale = StaleNotice.Of(Seen.ByKim(With(SyncState.Live, (Kinds.KongPlugin, SyncState.Reconnecting))))!;

        Assert.Equal(["KongPlugin"], stale.Kinds);
        Assert.False(stale.All);
        Assert.Equal(World.Now, stale.Since);
        Assert.Null(StaleNotice.Of(Seen.ByKim(HowTo.Finished)));
    }

    private static World With(SyncState most, params (GroupKind Kind, SyncState State)[] others) => HowTo.Finished with
    {
        Snapshot = HowTo.Finished.Snapshot with
        {
            Sync = Kinds.All.Select(kind => new KindSync(
                kind, others.Where(other => other.Kind == kind).Select(other => other.State).DefaultIfEmpty(most).First(), World.Now)).ToEquatableList(),
        },
    };
}
