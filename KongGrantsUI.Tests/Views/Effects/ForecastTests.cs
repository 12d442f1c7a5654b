using KongGrantsUI.Access;
using KongGrantsUI.Access.Visibility;
using KongGrantsUI.Analysis;
using KongGrantsUI.Grants.Rules;
using KongGrantsUI.Live;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.Access;
using KongGrantsUI.Tests.TestKit.Worlds;
using KongGrantsUI.Views.Effects;
using KongGrantsUI.Views.Grants;

namespace KongGrantsUI.Tests.Views.Effects;

/// <summary>What approving and revoking would change, as each owner reads it before anything is done.</summary>
public sealed class ForecastTests
{
    private static readonly AttachTarget Httpbin = new(Kinds.Service, "httpbin");

    private static readonly PluginGrantRequest Request = new()
    {
        Meta = HowToWorld.Meta(HowTo.Kims, "limits") with { Uid = "u" },
        From = Kinds.KongConsumer,
        ToNamespace = HowTo.Lukas,
        ToNames = ["rate-limit-aygerim", "rate-limit-rustem"],
        Attach =
        [
            new AttachWish("rate-limit-aygerim", ["aygerim"], "rate-limiting", """{"minute":10,"policy":"local"}"""),
            new AttachWish("rate-limit-rustem", ["rustem"], "rate-limiting", """{"minute":5,"policy":"local"}"""),
        ],
    };

    [Fact]
    public void IfApproved_WithTheService_LimitsEachConsumerThereOnly()
    {
        var effects = Approved(HowTo.Lukas, Httpbin);

        Assert.Equal(
            [
                new EffectRow("ok", "KongPlugin kualalumpur/rate-limit-aygerim starts to act on calls of KongConsumer qyzylorda/aygerim to Service kualalumpur/httpbin."),
                new EffectRow("ok", "KongPlugin kualalumpur/rate-limit-rustem starts to act on calls of KongConsumer qyzylorda/rustem to Service kualalumpur/httpbin."),
            ],
            effects.Rows);
        Assert.Empty(effects.Appearing);
        Assert.False(effects.StopsGateway);
    }

    [Fact]
    public void IfApproved_WithoutTargets_SaysThatItFollowsTheConsumersEverywhere()
    {
        var row = Approved(HowTo.Kims).Rows[0];

        Assert.Equal(new EffectRow("error", "KongPlugin kualalumpur/rate-limit-aygerim acts on calls of KongConsumer qyzylorda/aygerim to everything."), row);
    }

    [Fact]
    public void IfApproved_ForTheRequester_NamesNothingOfTheOtherNamespace()
    {
        var effects = Approved(HowTo.Kims, Httpbin);

        Assert.Equal(2, effects.Rows.Count);
        Assert.DoesNotContain("httpbin", effects.ToString() + string.Concat(effects.Rows), StringComparison.Ordinal);
    }

    [Fact]
    public void IfRevoked_BothLimitsOnTheService_SaysThatKongRefusesEverything()
    {
        var effects = RequestDetails.IfRevoked(See(HowTo.Finished, HowTo.Lukas), HowTo.Grant);

        Assert.True(effects.StopsGateway);
        Assert.Contains(effects.Rows, row => row.Level == "error" && row.Sentence.StartsWith("KongPlugin kualalumpur/rate-limit-aygerim collides", StringComparison.Ordinal));
    }

    [Fact]
    public void IfRevoked_OneLimit_SaysThatItWidensToEverybody()
    {
        var world = HowTo.Finished.Without(HowTo.LimitRustem);

        var row = Assert.Single(RequestDetails.IfRevoked(See(world, HowTo.Lukas), HowTo.Grant).Rows);

        Assert.Equal("warning", row.Level);
        Assert.Contains("acts on more: on everybody's calls to Service kualalumpur/httpbin", row.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void IfRevoked_UnusedGrant_IsNothing() =>
        Assert.True(RequestDetails.IfRevoked(See(HowTo.Start.Grant(HowTo.Lukas, "g", Kinds.KongConsumer, HowTo.Kims), HowTo.Lukas), new ObjectKey(Kinds.ReferenceGrant, HowTo.Lukas, "g")).IsNothing);

    [Fact]
    public void IfRevoked_GrantThatTheUserMayNotSee_IsNothing() =>
        Assert.True(RequestDetails.IfRevoked(See(HowTo.Finished, "elsewhere"), HowTo.Grant).IsNothing);

    private static EffectsView Approved(string @namespace, params AttachTarget[] targets) =>
        RequestDetails.IfApproved(See(HowTo.Start.With(Request), @namespace), Request, RequestState.Pending, [.. targets])!;

    private static VisibleWorld See(World world, string @namespace)
    {
        var planning = new EnginePlanning(AnalysisOptions.Default);
        var state = new LiveState(world.Snapshot, planning.Analyse(world.Snapshot, World.Now), World.Now);
        return VisibleWorlds.For(state, HowToWorld.Kim, HowToWorld.Owner(@namespace), planning);
    }
}
