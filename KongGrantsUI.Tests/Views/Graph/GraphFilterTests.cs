using KongGrantsUI.Tests.TestKit.Worlds;
using KongGrantsUI.Views.Graph;

namespace KongGrantsUI.Tests.Views.Graph;

public sealed class GraphFilterTests
{
    [Theory]
    [InlineData("kind:consumer", "aygerim rustem")]
    [InlineData("kind:KongConsumer rus", "rustem")]
    [InlineData("RUSTEM", "rate-limit-rustem rustem")]
    [InlineData("kind:service kind:httproute", "bintang httpbin")]
    [InlineData("ns:kuala kind:plugin auth", "httpbin-basic-auth")]
    [InlineData("rate-limit aygerim", "rate-limit-aygerim")]
    [InlineData("verdict:problem", "")]
    [InlineData("kind:nothing-like-it", "")]
    public void Filter_OfTheHowTo_LeavesThese(string filter, string names) =>
        Assert.Equal(names, string.Join(' ', GraphWorlds.Map(HowTo.Finished, filter).Nodes.Select(node => node.Name).Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("verdict:denied", "NoGrant")]
    [InlineData("verdict:problems", "NoGrant")]
    [InlineData("verdict:error", "KongConsumer")]
    public void Filter_ByVerdict_FindsWhatMeetsSuchALine(string filter, string kind) =>
        Assert.Contains(GraphWorlds.Map(GraphWorlds.Denied, filter).Nodes, node => node.Kind == kind);

    [Theory]
    [InlineData("expires<7d", 1)]
    [InlineData("expires<49h", 1)]
    [InlineData("expires<1d", 0)]
    [InlineData("expires<30m", 0)]
    public void Filter_ByEnd_FindsGrantsThatEndSooner(string filter, int found) =>
        Assert.Equal(found, GraphWorlds.Map(GraphWorlds.Expiring, filter).Nodes.Count());

    [Theory]
    [InlineData("colour:red", "There is no filter \"colour:\"")]
    [InlineData("kind:", "Write a value right after the colon, such as kind:KongPlugin")]
    [InlineData("verdict:purple", "There is no verdict \"purple\". Use one of")]
    [InlineData("expires<soon", "Write expires<7d")]
    [InlineData("expires>7d", "Write expires<7d")]
    [InlineData("expires<99999999999d", "is not a time")]
    [InlineData("is:yours", "The only one is is:mine")]
    [InlineData("between:one", "needs two namespaces")]
    public void Filter_NotUnderstood_SaysWhatCanBeWritten_AndHidesNothing(string filter, string sentence)
    {
        var map = GraphWorlds.Map(HowTo.Finished, filter);

        Assert.Contains(sentence, map.Problem, StringComparison.Ordinal);
        Assert.Equal(map.Total, map.Shown);
    }

    [Fact]
    public void Filter_Mine_IsByRightsInThatNamespace()
    {
        Assert.All(GraphWorlds.Map(Seen.ByKim(HowTo.Finished), "is:mine").Nodes, node => Assert.Equal(HowTo.Kims, node.Namespace));
        Assert.Empty(GraphWorlds.Map(HowTo.Finished, "is:mine").Nodes);
    }

    [Fact]
    public void Filter_Between_LeavesBothEndsOfLinesThatJoinThem()
    {
        var names = GraphWorlds.Map(HowTo.Finished, "between:qyzylorda,kualalumpur").Nodes.Select(node => node.Name).ToHashSet();

        Assert.Superset(new HashSet<string> { "aygerim", "rustem", "rate-limit-aygerim", "rate-limit-rustem", "qyzylorda-rate-limit" }, names);
        Assert.DoesNotContain("bintang", names);
    }

    [Fact]
    public void Neighbours_OfAMatch_AreOneLineAway()
    {
        var map = GraphWorlds.Map(HowTo.Finished, "kind:httproute", near: true);

        Assert.Equal(["bintang", "httpbin", "kong"], map.Nodes.Select(node => node.Name).Order(StringComparer.Ordinal));
        Assert.True(map.Shown < map.Total);
    }

    [Fact]
    public void Filter_ByNamespace_KeepsAnEmptyOne() => Assert.Contains(
        GraphWorlds.Map(HowTo.Finished.With(new KongGrantsUI.Model.NamespaceObject { Meta = World.Meta("", "lonely") }), "ns:lonely").Boxes, box => box.Namespace == "lonely");
}
