using KongGrantsUI.Model;
using KongGrantsUI.Tests.TestKit.Worlds;
using KongGrantsUI.Views.Activity;

namespace KongGrantsUI.Tests.Views.Activity;

public sealed class SeenChangesTests
{
    [Fact]
    public void Changes_First_AreNone() => Assert.Empty(SeenChanges.None.After(Of(HowTo.Start), World.Now).Entries);

    [Fact]
    public void Changes_AppearedAnnotatedDeleted_AreToldEach()
    {
        var consumer = (KongConsumer)HowTo.Start.Annotate(HowTo.Aygerim, "kualalumpur:limit").Snapshot.Find(HowTo.Aygerim)!;
        var after = HowTo.Start.Plugin(HowTo.Lukas, "limit").Without(HowTo.Rustem).With(consumer with { Meta = consumer.Meta with { ResourceVersion = "2" } });

        var changes = SeenChanges.None.After(Of(HowTo.Start), World.Now).After(Of(after), World.Now.AddSeconds(1));

        Assert.Equal(
            [("Appeared", "KongPlugin/kualalumpur/limit"), ("Deleted", HowTo.Rustem.ToString()), ("Plugins changed", HowTo.Aygerim.ToString())],
            changes.Entries.Select(entry => (entry.Title, entry.About.Text)).Order());
    }

    [Fact]
    public void Changes_SameSnapshotTwice_AreToldOnce()
    {
        var later = Of(HowTo.Finished);
        var once = SeenChanges.None.After(Of(HowTo.Start), World.Now).After(later, World.Now);

        Assert.Same(once, once.After(later, World.Now));
    }

    [Fact]
    public void Activity_Filter_LeavesWhatMatches()
    {
        var changes = SeenChanges.None.After(Of(HowTo.Start), World.Now).After(Of(HowTo.Finished), World.Now);
        var world = Seen.ByLuka(HowTo.Finished);

        Assert.Equal(0, ActivityView.Project(world, changes, "event", "").Matching);
        Assert.Equal(1, ActivityView.Project(world, changes, "change", "KongPlugin aygerim").Matching);
    }

    private static ClusterSnapshot Of(World world) => world.Snapshot with { Sync = [new KindSync(Kinds.KongPlugin, SyncState.Live, World.Now)] };
}
