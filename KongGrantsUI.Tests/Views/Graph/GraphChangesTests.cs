using KongGrantsUI.Tests.TestKit.Worlds;
using KongGrantsUI.Views.Graph;

namespace KongGrantsUI.Tests.Views.Graph;

public sealed class GraphChangesTests
{
    [Fact]
    public void Between_TwoStates_NamesWhatChangedAndWhatIsNew()
    {
        var before = GraphWorlds.Map(HowTo.Finished);

        Assert.Empty(GraphChanges.Between(before, GraphWorlds.Map(HowTo.Finished)));
        Assert.Contains(HowTo.Rustem.ToString(), GraphChanges.Between(before, GraphWorlds.Map(HowTo.Finished.Annotate(HowTo.Rustem, "kualalumpur:nowhere"))));
        Assert.Contains("KongConsumer/qyzylorda/late", GraphChanges.Between(before, GraphWorlds.Map(HowTo.Finished.Consumer(HowTo.Kims, "late"))));
    }

    [Fact]
    public void Between_MapsThatWereAskedForOtherwise_IsNothing()
    {
        var crowd = GraphWorlds.Crowd(70);

        Assert.Empty(GraphChanges.Between(GraphWorlds.Map(crowd), GraphWorlds.Map(crowd, opened: "KongConsumer/qyzylorda")));
        Assert.Empty(GraphChanges.Between(GraphWorlds.Map(crowd, "ns:qyzylorda"), GraphWorlds.Map(crowd)));
    }
}
