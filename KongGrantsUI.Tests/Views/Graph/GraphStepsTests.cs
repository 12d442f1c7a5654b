using KongGrantsUI.Tests.TestKit.Worlds;
using KongGrantsUI.Views.Graph;

namespace KongGrantsUI.Tests.Views.Graph;

public sealed class GraphStepsTests
{
    private static readonly GraphModel Map = GraphWorlds.Map(HowTo.Finished);

    [Fact]
    public void ArrowRight_FromAConsumer_WalksTheHandshakeToTheGateway()
    {
        var walk = new List<string> { HowTo.Rustem.ToString() };
        while (GraphSteps.Next(Map, Map.Find(walk[^1])!, "ArrowRight") is { } next && walk.Count < 8) walk.Add(next.Id);

        Assert.Equal(["KongConsumer", "ReferenceGrant", "KongPlugin", "Service", "HTTPRoute"], walk.Take(5).Select(id => id.Split('/')[0]));
    }

    [Theory]
    [InlineData("ArrowDown")]
    [InlineData("ArrowUp")]
    [InlineData("ArrowLeft")]
    [InlineData("ArrowRight")]
    public void Arrow_FromAnywhere_GoesThatWayOrNowhere(string key) => Assert.All(Map.Nodes, node =>
    {
        if (GraphSteps.Next(Map, node, key) is not { } next) return;
        Assert.True(key switch { "ArrowDown" => next.Y > node.Y, "ArrowUp" => next.Y < node.Y, "ArrowLeft" => next.X < node.X, _ => next.X > node.X });
    });

    [Fact]
    public void HomeAndEnd_AreTheFirstAndTheLast()
    {
        var node = Map.Find(HowTo.Httpbin.ToString())!;

        Assert.Equal(Map.Nodes.First(), GraphSteps.Next(Map, node, "Home"));
        Assert.Equal(Map.Nodes.Last(), GraphSteps.Next(Map, node, "End"));
        Assert.Null(GraphSteps.Next(Map, node, "q"));
    }

    [Fact]
    public void Lines_OfANode_GoRoundAndRound()
    {
        var httpbin = HowTo.Httpbin.ToString();
        var seen = new List<string>();
        for (var edge = GraphSteps.NextEdge(Map, httpbin, ""); seen.Count < 5; edge = GraphSteps.NextEdge(Map, httpbin, edge!.Id)) seen.Add(edge!.Id);

        Assert.Equal(4, seen.Distinct().Count());
        Assert.Equal(seen[0], seen[4]);
        Assert.Null(GraphSteps.NextEdge(Map, "nothing", ""));
    }

    [Fact]
    public void Boxes_AreWalkedByArrows()
    {
        var kims = Map.Boxes.Single(box => box.Namespace == HowTo.Kims);

        var right = GraphSteps.NextBox(Map, kims, "ArrowRight")!;

        Assert.Equal(HowTo.Lukas, right.Namespace);
        Assert.Equal(kims, GraphSteps.NextBox(Map, right, "ArrowLeft"));
    }

    [Theory]
    [InlineData("rustem", "rustem")]
    [InlineData("RATE", "rate-limit-rustem")]
    [InlineData("KongConsumer/qyzylorda/aygerim", "aygerim")]
    [InlineData("  ", null)]
    [InlineData("no such", null)]
    public void Search_FindsTheOneMostLikelyMeant(string text, string? name) => Assert.Equal(name, GraphSearch.Best(Map, text)?.Name);
}
