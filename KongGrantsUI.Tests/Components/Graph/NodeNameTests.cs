using Bunit;
using KongGrantsUI.Components.Graph;
using KongGrantsUI.Tests.TestKit.Worlds;
using KongGrantsUI.Tests.Views.Graph;

namespace KongGrantsUI.Tests.Components.Graph;

public sealed class NodeNameTests : BunitContext
{
    private const double Room = 178;

    [Theory]
    [InlineData("aygerim", 13, "aygerim")]
    [InlineData("rate-limit-aygerim", 16, "rate-limit-aygerim")]
    [InlineData("rate-limit-aygerim", 22, "rate-limit-|aygerim")]
    [InlineData("qyzylorda-rate-limit", 27, "qyzylorda-|rate-limit")]
    [InlineData("payments-eu-west-production-limit", 13, "payments-eu-west-|production-limit")]
    public void Name_ThatFitsSmallerOrInTwoRows_IsWhole(string name, double size, string rows)
    {
        var fitted = NodeName.Fit(name, size, Room);

        Assert.Equal(rows, string.Join('|', fitted.Rows));
        Assert.InRange(fitted.Size, Math.Min(size, 18.5) * 0.8 - 0.1, size);
    }

    [Fact]
    public void Name_WithoutAPlaceToPart_IsCutInTheMiddle()
    {
        var fitted = NodeName.Fit(new string('a', 30) + new string('z', 33), 13, Room);

        Assert.Matches("^a+…z+$", Assert.Single(fitted.Rows));
    }

    [Fact]
    public void Node_FarAway_ShowsItsWholeNameInTwoRows()
    {
        var node = GraphWorlds.Map(HowTo.Finished).Find(HowTo.LimitAygerim.ToString())!;

        var view = Render<NodeView>(parameters => parameters.Add(item => item.Node, node).Add(item => item.Text, 27).Add(item => item.Labels, false));

        Assert.Equal(["rate-limit-", "aygerim"], view.FindAll("text.title").Select(row => row.TextContent));
    }
}
