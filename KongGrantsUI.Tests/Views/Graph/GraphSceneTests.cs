using System.Globalization;
using KongGrantsUI.Tests.TestKit.Worlds;
using KongGrantsUI.Views.Graph;

namespace KongGrantsUI.Tests.Views.Graph;

public sealed class GraphSceneTests
{
    [Fact]
    public void Far_ShowsNamespacesWithoutObjects_AndSaysSo()
    {
        var map = GraphWorlds.Map(HowTo.Finished);

        var scene = GraphScene.Make(map, Whole(map, 0.2));

        Assert.Empty(scene.Nodes);
        Assert.Equal(map.Boxes.Count, scene.Boxes.Count);
        Assert.Contains("Zoom in to see objects.", scene.Notes);
    }

    [Fact]
    public void Near_ShowsOnlyWhatLiesInTheWindow()
    {
        var map = GraphWorlds.Map(HowTo.Finished);
        var node = map.Find(HowTo.Aygerim.ToString())!;

        var scene = GraphScene.Make(map, new Viewport(node.X, node.Y, 100, 60, 100));

        Assert.Contains(node, scene.Nodes);
        Assert.DoesNotContain(scene.Nodes, item => item.Id == HowTo.Bintang.ToString());
    }

    [Fact]
    public void ManyNamespaces_AreDrawnUpToTheCap_AndItSaysSo()
    {
        var map = GraphWorlds.Map(GraphWorlds.Namespaces(350, number => string.Create(CultureInfo.InvariantCulture, $"n{number}")));

        var scene = GraphScene.Make(map, Whole(map, 0.3));

        Assert.True(scene.Nodes.Count <= GraphScene.MostNodes);
        Assert.Equal(GraphScene.MostNamespaces, scene.Detailed.Count);
        Assert.Contains("Objects are drawn for 60 of 351 namespaces here. Zoom in to see the others.", scene.Notes);
    }

    [Fact]
    public void Selection_OutsideTheWindow_KeepsItsLines()
    {
        var map = GraphWorlds.Map(HowTo.Finished);
        var away = new Viewport(-9_000, -9_000, 100, 60, 100);

        Assert.Empty(GraphScene.Make(map, away).Edges);
        Assert.NotEmpty(GraphScene.Make(map, away, HowTo.Aygerim.ToString()).Edges);
    }

    [Fact]
    public void List_OfManyNamespaces_StopsAtWhatABrowserCanHold()
    {
        var map = GraphWorlds.Map(GraphWorlds.Namespaces(390, number => string.Create(CultureInfo.InvariantCulture, $"n{number}")));

        var rows = GraphList.Rows(map);

        Assert.Equal((391, GraphList.MostOfAll), (rows.Count, rows.Sum()));
    }

    private static Viewport Whole(GraphModel map, double zoom) => new(0, 0, map.Width, map.Height, map.Width * zoom);
}
