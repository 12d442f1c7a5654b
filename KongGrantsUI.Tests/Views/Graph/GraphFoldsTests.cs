using KongGrantsUI.Tests.TestKit.Worlds;
using KongGrantsUI.Views.Graph;

namespace KongGrantsUI.Tests.Views.Graph;

public sealed class GraphFoldsTests
{
    private const string Fold = "Fold/KongConsumer/qyzylorda";

    [Theory]
    [InlineData(58, 60, 0)]
    [InlineData(59, 1, 61)]
    public void Kind_AboveSixtyInOneNamespace_IsOneNode(int more, int nodes, int folded)
    {
        var map = GraphWorlds.Map(GraphWorlds.Crowd(more));

        Assert.Equal(nodes, map.Nodes.Count(node => node.Kind == "KongConsumer"));
        Assert.Equal(folded, map.Find(Fold)?.Count ?? 0);
        Assert.Equal(map.Total, map.Shown);
    }

    [Fact]
    public void Fold_Opened_StandsBesideWhatItHeld()
    {
        var map = GraphWorlds.Map(GraphWorlds.Crowd(100), opened: "KongConsumer/qyzylorda");

        Assert.Equal(103, map.Nodes.Count(node => node.Kind == "KongConsumer"));
        Assert.Equal("▾ KongConsumer × 102", map.Find(Fold)!.Title);
        Assert.Contains("102 KongConsumer", map.Boxes[0].Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_OfAFold_AreOneForEachVerdict()
    {
        var map = GraphWorlds.Map(GraphWorlds.Crowd(100).Consumer(HowTo.Kims, "lost", "kualalumpur:nowhere"));

        var lines = map.Edges.Where(edge => edge.From == Fold).ToArray();

        Assert.Equal([1, 1, 101], lines.Select(line => line.Count).Order());
        Assert.Contains("101 lines like this one", lines.Single(line => line.Count == 101).Sentence, StringComparison.Ordinal);
        Assert.Equal("101", lines.Single(line => line.Count == 101).Label.Split(' ')[^1]);
    }

    [Fact]
    public void Fold_HoldsTheWorstStateAndEveryVerdict()
    {
        var fold = GraphWorlds.Map(GraphWorlds.Crowd(100).Consumer(HowTo.Kims, "lost", "nowhere")).Find(Fold)!;

        Assert.Equal(Health.Error, fold.Health);
        Assert.Contains(EdgeVerdict.NoPlugin, fold.Verdicts);
        Assert.Contains("Enter opens them", fold.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Namespace_Closed_KeepsItsCountsAndDrawsNothing()
    {
        var box = GraphWorlds.Map(HowTo.Finished, closed: HowTo.Lukas).Boxes.Single(item => item.Namespace == HowTo.Lukas);

        Assert.Empty(box.Nodes);
        Assert.Contains("3 KongPlugin", box.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "a", "a")]
    [InlineData("a,b", "a", "b")]
    [InlineData("b", "a", "b,a")]
    public void Toggle_AddsOrTakesAway(string? list, string item, string after) => Assert.Equal(after, GraphQuery.Toggle(list, item));
}
