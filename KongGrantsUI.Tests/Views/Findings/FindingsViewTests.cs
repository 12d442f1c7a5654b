using KongGrantsUI.Tests.TestKit.Worlds;
using KongGrantsUI.Views.Findings;

namespace KongGrantsUI.Tests.Views.Findings;

public sealed class FindingsViewTests
{
    private static readonly World NoGrant = HowTo.Finished.Without(HowTo.Grant);

    [Fact]
    public void Filter_Mine_LeavesWhatTheUserCanMend()
    {
        var all = FindingsView.Project(Seen.ByLuka(NoGrant));
        var mine = FindingsView.Project(Seen.ByLuka(NoGrant), FindingsFilter.Of("mine", null, null));

        Assert.True(all.Mine > 0);
        Assert.Equal(all.Mine, mine.Rows.Count);
        Assert.Equal(all.Total, mine.Total);
        Assert.All(mine.Rows, row => Assert.Equal("you", row.Mender));
    }

    [Fact]
    public void Filter_Severity_LeavesThatLevel()
    {
        var view = FindingsView.Project(Seen.ByKim(NoGrant), FindingsFilter.Of(null, "error", null));

        Assert.NotEmpty(view.Rows);
        Assert.Equal(view.Errors, view.Rows.Count);
        Assert.All(view.Rows, row => Assert.Equal("error", row.Level));
    }

    [Fact]
    public void Filter_Words_SearchesMessageCodeAndObjects()
    {
        var view = FindingsView.Project(Seen.ByAdmin(NoGrant), FindingsFilter.Of(null, null, "AYGERIM kg001"));

        Assert.NotEmpty(view.Rows);
        Assert.All(view.Rows, row => Assert.Equal("KG001", row.Code));
    }

    [Fact]
    public void Filter_UnknownValues_AreNoFilter() => Assert.True(FindingsFilter.Of("whatever", "whatever", " ").IsEmpty);

    /// <summary>Tens of thousands of rows would freeze a browser; the counts are of all of them.</summary>
    [Fact]
    public void Thousands_AreShownInSteps()
    {
        var world = Enumerable.Range(0, 250).Aggregate(World.Empty, (made, number) => made.Consumer("qyzylorda", $"c{number}", "nowhere:p"));

        var view = FindingsView.Project(Seen.ByAdmin(world));

        Assert.Equal((FindingsView.Step, 250, 250), (view.Rows.Count, view.Matching, view.Errors));
        Assert.Equal(250, FindingsView.Project(Seen.ByAdmin(world), FindingsFilter.None, 3 * FindingsView.Step).Rows.Count);
        Assert.Equal(1, FindingsView.Project(Seen.ByAdmin(world), FindingsFilter.Of(null, null, "qyzylorda/c249")).Matching);
    }
}
