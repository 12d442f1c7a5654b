using KongGrantsUI.Tests.TestKit.Worlds;
using KongGrantsUI.Views.Graph;

namespace KongGrantsUI.Tests.Views.Graph;

public sealed class GraphSpansTests
{
    private const string Kims = "Namespace/" + HowTo.Kims;

    [Fact]
    public void Overview_WithoutANamespacePointedAt_HasNoLines() => Assert.Empty(Far(HowTo.Finished).Edges);

    [Fact]
    public void Overview_OfTheNamespacePointedAt_HasOneLineToEachOther_WithTheWorstVerdict()
    {
        var line = Assert.Single(Far(GraphWorlds.Denied, Kims).Edges);

        Assert.Equal((Kims, "Namespace/" + HowTo.Lukas, EdgeKind.Between, EdgeVerdict.Denied, 2), (line.From, line.To, line.Kind, line.Verdict, line.Count));
        Assert.Equal("2 lines from qyzylorda to kualalumpur, no grant at worst.", line.Sentence);
        Assert.NotEmpty(line.Path);
        Assert.True(line.HasTag);
    }

    [Fact]
    public void Near_WhereObjectsAreDrawn_TheirOwnLinesAreEnough()
    {
        var map = GraphWorlds.Map(HowTo.Finished);

        Assert.DoesNotContain(GraphScene.Make(map, new Viewport(0, 0, map.Width, map.Height, map.Width), "", Kims).Edges, edge => edge.Kind == EdgeKind.Between);
    }

    private static GraphScene Far(World world, string pointed = "")
    {
        var map = GraphWorlds.Map(world);
        return GraphScene.Make(map, new Viewport(0, 0, map.Width, map.Height, map.Width * 0.2), "", pointed);
    }
}
