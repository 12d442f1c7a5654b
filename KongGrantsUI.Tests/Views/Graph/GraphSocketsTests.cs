using KongGrantsUI.Tests.TestKit.Worlds;
using KongGrantsUI.Views.Graph;

namespace KongGrantsUI.Tests.Views.Graph;

public sealed class GraphSocketsTests
{
    public static readonly TheoryData<World, SocketState, string> Cases = new()
    {
        { HowTo.Finished, SocketState.Used, "in use by qyzylorda" },
        { GraphWorlds.Open, SocketState.Open, "open to qyzylorda" },
        { GraphWorlds.Pending, SocketState.Asked, "requested by qyzylorda" },
        { GraphWorlds.Denied, SocketState.Refused, "for qyzylorda" },
        { GraphWorlds.Expiring, SocketState.Used, "in use by qyzylorda, ends soon" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Socket_OfThatWorld_StandsOnTheGrantingSide(World world, SocketState state, string detail)
    {
        var socket = Assert.Single(GraphWorlds.Map(world).Nodes, node => node.Socket is not null);

        Assert.Equal((HowTo.Lukas, state, detail), (socket.Namespace, socket.Socket!.Value, socket.Detail));
    }

    [Fact]
    public void Grant_InUse_LiesOnTheLinesThatItAllows() =>
        Assert.Equal(HowTo.Grant.ToString(), GraphWorlds.Line(GraphWorlds.Map(HowTo.Finished), HowTo.Aygerim, EdgeVerdict.Bound).Via);

    [Fact]
    public void Refusals_OfOneNamespace_EndAtOneSocket()
    {
        var map = GraphWorlds.Map(GraphWorlds.Denied);

        Assert.Equal(["NoGrant/kualalumpur/qyzylorda"], map.Edges.Where(edge => edge.Verdict == EdgeVerdict.Denied).Select(edge => edge.To).Distinct());
        Assert.Equal("No grant in kualalumpur for qyzylorda: references from there end here", map.Nodes.Single(node => node.Socket is not null).Sentence);
    }

    [Fact]
    public void Socket_LiesOnTheBorderOfItsBox()
    {
        var map = GraphWorlds.Map(HowTo.Finished);

        Assert.Equal(map.Boxes.Single(box => box.Namespace == HowTo.Lukas).X, map.Find(HowTo.Grant.ToString())!.X);
    }
}
