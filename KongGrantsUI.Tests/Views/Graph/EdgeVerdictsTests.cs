using KongGrantsUI.Model;
using KongGrantsUI.Tests.TestKit.Worlds;
using KongGrantsUI.Views.Graph;

namespace KongGrantsUI.Tests.Views.Graph;

public sealed class EdgeVerdictsTests
{
    public static readonly TheoryData<EdgeVerdict, World, ObjectKey, string> Cases = new()
    {
        { EdgeVerdict.Bound, HowTo.Finished, HowTo.Aygerim, "allowed by ReferenceGrant/kualalumpur/qyzylorda-rate-limit" },
        { EdgeVerdict.Denied, GraphWorlds.Denied, HowTo.Aygerim, "no grant in kualalumpur allows it" },
        { EdgeVerdict.NoPlugin, GraphWorlds.NoPlugin, HowTo.Aygerim, "there is no plugin rate-limit-aygerim in kualalumpur" },
        { EdgeVerdict.Expiring, GraphWorlds.Expiring, HowTo.Aygerim, "ends within a week" },
        { EdgeVerdict.Shadowed, GraphWorlds.Shadowed, HowTo.Httpbin, "a route's counts before its service's" },
        { EdgeVerdict.Missing, GraphWorlds.NoService, HowTo.Bintang, "Service/kualalumpur/httpbin, which does not exist" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Line_OfThatWorld_HasTheVerdictAndSaysWhy(EdgeVerdict verdict, World world, ObjectKey from, string why)
    {
        var line = GraphWorlds.Line(GraphWorlds.Map(world), from, verdict);

        Assert.Contains(why, line.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Collision_BothReferences_AreMarked() => Assert.Equal(
        2, GraphWorlds.Map(GraphWorlds.Collides).Edges.Count(edge => edge.From == HowTo.Httpbin.ToString() && edge.Verdict == EdgeVerdict.Collides));

    [Fact]
    public void Grant_ThatNothingUses_HasAnOpenLineFromTheNamespace()
    {
        var line = Assert.Single(GraphWorlds.Map(GraphWorlds.Open).Edges, edge => edge.Verdict == EdgeVerdict.Open);

        Assert.Equal(("Namespace/qyzylorda", HowTo.Grant.ToString()), (line.From, line.To));
        Assert.Contains("nothing uses it yet", line.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Request_Unanswered_HasAPendingLine()
    {
        var line = Assert.Single(GraphWorlds.Map(GraphWorlds.Pending).Edges, edge => edge.Verdict == EdgeVerdict.Pending);

        Assert.Equal("Namespace/qyzylorda", line.From);
        Assert.Contains("has not answered", line.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(6, EdgeVerdict.Expiring)]
    [InlineData(8, EdgeVerdict.Bound)]
    public void Grant_ThatEnds_IsExpiringWithinAWeek(int days, EdgeVerdict verdict) =>
        GraphWorlds.Line(GraphWorlds.Map(GraphWorlds.Until(World.Now.AddDays(days))), HowTo.Aygerim, verdict);

    [Fact]
    public void Shadowed_OneRouteWithoutItsOwn_IsBound()
    {
        var world = GraphWorlds.Shadowed.Route(HowTo.Lukas, "second", "httpbin");

        Assert.DoesNotContain(GraphWorlds.Map(world).Edges, edge => edge.Verdict == EdgeVerdict.Shadowed && edge.Sentence.Contains("second", StringComparison.Ordinal));
    }

    [Fact]
    public void EveryVerdict_HasAWordOfItsOwn_AndAnIconBesideThePlainOne()
    {
        var all = Enum.GetValues<EdgeVerdict>();

        Assert.Equal(all.Length, all.Select(VerdictText.Word).Distinct().Count());
        Assert.All(all.Where(verdict => verdict != EdgeVerdict.Routing), verdict => Assert.NotEmpty(VerdictText.Icon(verdict)));
    }
}
