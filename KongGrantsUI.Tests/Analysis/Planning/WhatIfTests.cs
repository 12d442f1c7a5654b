using KongGrantsUI.Analysis;
using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.TestKit.Worlds;

namespace KongGrantsUI.Tests.Analysis.Planning;

public sealed class WhatIfTests
{
    private static WhatIfResult Compare(World world, params HypotheticalChange[] changes) => WhatIf.Compare(world.Snapshot, changes, AnalysisOptions.Default, World.Now);

    [Fact]
    public void GrantRemoved_Collides()
    {
        var result = Compare(HowTo.Finished, new HypotheticalChange.Remove(HowTo.Grant));
        Assert.Equal((false, true), (result.RejectedBefore, result.RejectedAfter));
        Assert.All(result.Shifts, shift => Assert.Equal(ShiftKind.Collides, shift.Kind));
        Assert.Contains(result.FindingsAppearing, finding => finding.Code == "KG001");
    }

    [Fact]
    public void ConsumerRemoved_Widens()
    {
        var shift = Assert.Single(Compare(HowTo.Finished, new HypotheticalChange.Remove(HowTo.Aygerim)).Shifts);
        Assert.Equal((HowTo.LimitAygerim, ShiftKind.Widened), (shift.Plugin, shift.Kind));
    }

    [Fact]
    public void ServiceDetached_FollowsConsumersEverywhere()
    {
        var detached = HowTo.Finished.Annotate(HowTo.Httpbin, "httpbin-basic-auth").Snapshot.Find(HowTo.Httpbin)!;
        Assert.All(Compare(HowTo.Finished, new HypotheticalChange.Put(detached)).Shifts, shift => Assert.Equal(ShiftKind.NewlyEverywhere, shift.Kind));
    }

    [Fact]
    public void NothingChanged_NothingShifts()
    {
        var result = Compare(HowTo.Finished);
        Assert.Empty(result.Shifts);
        Assert.Empty(result.EntitiesAdded);
        Assert.Empty(result.FindingsAppearing);
    }

    [Fact]
    public void Answer_IsThatOfDoingIt()
    {
        var result = Compare(HowTo.Finished, new HypotheticalChange.Remove(HowTo.Rustem));
        Assert.Equal(HowTo.Finished.Without(HowTo.Rustem).Analyse(), result.After);
    }
}
