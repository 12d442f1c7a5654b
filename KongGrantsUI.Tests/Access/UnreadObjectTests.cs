using KongGrantsUI.Access;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.TestKit.Worlds;
using KongGrantsUI.Tests.Views;

namespace KongGrantsUI.Tests.Access;

/// <summary>An object that could not be read is told to those who may list its kind where it is, and to nobody else.</summary>
public sealed class UnreadObjectTests
{
    private static readonly UnreadObject Large = new(new ObjectKey(Kinds.KongPlugin, HowTo.Lukas, "large"), "It is 9 MiB of JSON.");
    private static readonly World Here = HowTo.Finished with { Snapshot = HowTo.Finished.Snapshot with { Unread = [Large] } };

    [Fact]
    public void Owner_IsTold()
    {
        var finding = Assert.Single(Seen.ByLuka(Here).Analysis.Findings, item => item.Code == "KG034");
        Assert.Equal((HowTo.Lukas, [Large.Key]), (finding.Owner, finding.Objects));
        Assert.Contains(Large.Problem.English, finding.Message.English, StringComparison.Ordinal);
        Assert.Equal([Large], Seen.ByLuka(Here).Snapshot.Unread);
    }

    [Fact]
    public void Stranger_IsNotTold()
    {
        VisibleWorld kim = Seen.ByKim(Here);
        Assert.DoesNotContain(kim.Analysis.Findings, item => item.Code == "KG034");
        Assert.Empty(kim.Snapshot.Unread);
    }

    [Fact]
    public void KindReadInPart_IsNotSaidToBeMissing()
    {
        var world = World.Empty.Consumer("a", "c");
        var consumer = world.Snapshot.Consumers.Single() with { Credentials = ["s"] };
        var known = world.Snapshot.With(consumer);
        var partly = known with { Sync = [new KindSync(Kinds.Secret, SyncState.Live, World.Now) { InPart = true, Within = ["b"] }] };
        Assert.Contains((world with { Snapshot = known }).Analyse().Findings, item => item.Code == "KG020");
        Assert.DoesNotContain((world with { Snapshot = partly }).Analyse().Findings, item => item.Code == "KG020");
    }
}
