using KongGrantsUI.Model;
using KongGrantsUI.Tests.TestKit.Worlds;
using KongGrantsUI.Views.Plugins;

namespace KongGrantsUI.Tests.Views.Plugins;

/// <summary>Semantics 5.1: one instance of each type runs, the most specific one.</summary>
public sealed class MatrixViewTests
{
    private static readonly World ForEverybodyToo = HowTo.Finished
        .Plugin(HowTo.Lukas, "limit-all").Annotate(HowTo.Httpbin, HowTo.AllPlugins + ",limit-all");

    [Fact]
    public void Matrix_ConsumerOnService_WinsOverEverybodyOnService()
    {
        var limit = Entry(MatrixView.Project(Seen.ByAdmin(ForEverybodyToo), "", ""), "aygerim", "rate-limiting");

        Assert.Equal(HowTo.LimitAygerim.ToString(), limit.Winner!.Plugin.Text);
        var loser = Assert.Single(limit.Losers);
        Assert.Equal(("KongPlugin/kualalumpur/limit-all", "less specific"), (loser.Plugin.Text, loser.Why));
    }

    [Fact]
    public void Matrix_NobodyKnown_GetsWhatIsForEverybody()
    {
        var view = MatrixView.Project(Seen.ByAdmin(ForEverybodyToo), "", "");

        Assert.Equal("KongPlugin/kualalumpur/limit-all", Entry(view, MatrixView.Anonymous, "rate-limiting").Winner!.Plugin.Text);
        Assert.Equal([MatrixView.Anonymous, "aygerim", "rustem"], view.Callers);
    }

    [Fact]
    public void Matrix_SwitchedOff_LetsTheNextOneRun()
    {
        var off = (KongPlugin)ForEverybodyToo.Snapshot.Find(HowTo.LimitAygerim)!;
        var limit = Entry(MatrixView.Project(Seen.ByAdmin(ForEverybodyToo.With(off with { Disabled = true })), "", ""), "aygerim", "rate-limiting");

        Assert.Equal("KongPlugin/kualalumpur/limit-all", limit.Winner!.Plugin.Text);
        Assert.Equal("switched off", Assert.Single(limit.Losers).Why);
    }

    [Fact]
    public void Matrix_BeforeAuthentication_AConsumersScopeNeverMatches()
    {
        var world = HowTo.Finished.Plugin(HowTo.Lukas, "ids", "correlation-id", "{}").Annotate(HowTo.Aygerim, "kualalumpur:ids");

        var ids = Entry(MatrixView.Project(Seen.ByAdmin(world), "", ""), "aygerim", "correlation-id");

        Assert.Null(ids.Winner);
        Assert.Equal("takes its turn before the consumer is known", Assert.Single(ids.Losers).Why);
    }

    [Fact]
    public void Matrix_RoutesHidden_NamesNoWinnerAndNoRoute()
    {
        var row = Assert.Single(MatrixView.Project(Seen.ByKim(HowTo.Finished), "", "").Rows);

        Assert.Null(row.Source);
        Assert.DoesNotContain("bintang", row.ToString(), StringComparison.Ordinal);
        Assert.All(row.Cells.SelectMany(cell => cell), entry => Assert.Null(entry.Winner));
    }

    private static MatrixEntry Entry(MatrixView view, string caller, string type) =>
        Assert.Single(view.Rows).Cells[view.Callers.Index().Single(item => item.Item == caller).Index].Single(entry => entry.Type == type);
}
