using CsCheck;
using KongGrantsUI.Tests.TestKit.Worlds;
using KongGrantsUI.Views.Graph;

namespace KongGrantsUI.Tests.Views.Graph;

public sealed class GraphLayoutTests
{
    [Fact]
    public void Layout_AnyWorld_NothingOverlapsAndNoLineCrossesAnObject() => SmallWorlds.Bits.Sample(
        bits =>
        {
            var map = GraphWorlds.Map(SmallWorlds.Make(bits));
            return NoOverlap(map) && Crossings(map).Length == 0;
        },
        iter: 300, print: bits => $"{bits}: {string.Join("; ", Crossings(GraphWorlds.Map(SmallWorlds.Make(bits))))}");

    [Fact]
    public void Layout_SameWorldTwice_IsEqual() =>
        Assert.Equal(GraphWorlds.Map(GraphWorlds.Denied), GraphWorlds.Map(HowTo.Finished.Without(HowTo.Grant)));

    [Fact]
    public void Layout_ObjectsCameInAnotherOrder_IsEqual()
    {
        var one = HowTo.Finished.Consumer(HowTo.Kims, "a").Consumer(HowTo.Kims, "b");
        var other = HowTo.Finished.Consumer(HowTo.Kims, "b").Consumer(HowTo.Kims, "a");

        Assert.Equal(GraphWorlds.Map(one), GraphWorlds.Map(other));
    }

    [Fact]
    public void Layout_OneObjectMore_MovesNothingAboveIt()
    {
        var before = GraphWorlds.Map(HowTo.Finished);
        var after = GraphWorlds.Map(HowTo.Finished.Plugin(HowTo.Lukas, "zz-last"));

        Assert.All(before.Nodes.Where(node => node.Namespace != "default"), node => Assert.Equal((node.Id, node.X, node.Y), (node.Id, after.Find(node.Id)!.X, after.Find(node.Id)!.Y)));
    }

    [Fact]
    public void Layout_Crowd_OpenedFold_HasNoOverlap()
    {
        var map = GraphWorlds.Map(GraphWorlds.Crowd(500), opened: "KongConsumer/qyzylorda");

        Assert.Equal(502, map.Nodes.Count(node => node.Kind == "KongConsumer" && node.Count == 1));
        Assert.True(NoOverlap(map));
    }

    [Fact]
    public void Callers_LieBeforeThoseWhoServe()
    {
        var map = GraphWorlds.Map(HowTo.Finished);

        Assert.Equal(HowTo.Kims, map.Boxes[0].Namespace);
    }

    [Fact]
    public void Nothing_IsAnEmptyMapWithASize()
    {
        var map = GraphLayout.Place(GraphModel.Empty);

        Assert.True(map is { Width: > 0, Height: > 0 });
    }

    [Fact]
    public void Tags_OfRefusedLines_HideNoObjectAndNoOtherTag()
    {
        var map = GraphWorlds.Map(GraphWorlds.Denied.Consumer(HowTo.Kims, "third", "kualalumpur:nowhere").Annotate(HowTo.Httpbin, "gone"));
        var tags = map.Edges.Where(edge => edge.HasTag)
            .Select(edge => new Area(edge.Id, edge.LabelX - (edge.TagWidth / 2), edge.LabelY - 11, edge.TagWidth, 22)).ToArray();

        Assert.Equal(4, tags.Length);
        Assert.True(Apart(tags));
        Assert.All(tags, tag => Assert.All(map.Nodes, node => Assert.False(tag.Meets(Of(node)), $"{tag.Id} over {node.Id}")));
    }

    private static bool NoOverlap(GraphModel map) =>
        Apart(map.Boxes.Select(box => new Area(box.Id, box.X, box.Y, box.Width, box.Height)))
        && Apart(map.Nodes.Select(Of))
        && map.Boxes.All(box => box.Nodes.All(node => Within(node, box)));

    private static bool Within(GraphNode node, GraphBox box) =>
        node.X >= box.X && node.Y >= box.Y + GraphLayout.Header && node.X + GraphLayout.NodeWidth <= box.X + box.Width && node.Y + GraphLayout.NodeHeight <= box.Y + box.Height;

    private static bool Apart(IEnumerable<Area> areas)
    {
        var all = areas.ToArray();
        return all.Index().All(item => all.Skip(item.Index + 1).All(other => !item.Item.Meets(other)));
    }

    private static Area Of(GraphNode node) => new(node.Id, node.X, node.Y, GraphLayout.NodeWidth, GraphLayout.NodeHeight);

    private static string[] Crossings(GraphModel map) =>
    [
        .. from edge in map.Edges
           from piece in PathPieces.Of(edge.Path)
           from node in map.Nodes
           where node.Id != edge.From && node.Id != edge.To && node.Id != edge.Via && Of(node).Inner.Meets(piece)
           select $"{edge.Id} crosses {node.Id}",
    ];
}
