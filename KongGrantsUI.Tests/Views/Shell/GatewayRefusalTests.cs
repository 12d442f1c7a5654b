using KongGrantsUI.Access;
using KongGrantsUI.Live;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.Access;
using KongGrantsUI.Tests.TestKit.Worlds;
using KongGrantsUI.Views.Shell;

namespace KongGrantsUI.Tests.Views.Shell;

public sealed class GatewayRefusalTests
{
    private const string Words = "invalid plugin:rate-limiting: uniqueness violation";

    private static readonly World Colliding = HowTo.Finished.Annotate(HowTo.Aygerim, null).Annotate(HowTo.Rustem, null);

    private static readonly GatewayState Refuses = new()
    {
        Address = new Uri("http://127.0.0.1:8000"), Serves = true, RefusedSince = World.Now, Faults = [new GatewayFault(HowTo.LimitRustem, Words)],
    };

    [Fact]
    public void Refusal_Observed_NamesEveryCausingObjectAndTheGatewaysWords()
    {
        var refusal = GatewayRefusal.Of(Seen.ByLuka(Colliding, Refuses))!;

        Assert.Equal(World.Now, refusal.Since);
        var cause = Assert.Single(refusal.Causes);
        Assert.Equal(
            [HowTo.LimitAygerim.ToString(), HowTo.LimitRustem.ToString(), HowTo.Httpbin.ToString()], cause.Objects.Select(link => link.Text));
        Assert.Equal(Words, cause.Words);
        Assert.Contains("More than one rate-limiting plugin", cause.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Refusal_OfForeignObjects_IsToldWithoutTheirNames()
    {
        var stranger = Seen.By(Colliding, HowToWorld.Kim, HowToWorld.Owner("elsewhere"), Refuses);

        var refusal = GatewayRefusal.Of(stranger)!;

        Assert.True(refusal.Hidden);
        Assert.Empty(refusal.Causes);
        Assert.Equal(1, stranger.Gateway.HiddenFaults);
    }

    [Fact]
    public void Refusal_WorkedOutAlone_HasNoTime() => Assert.Null(GatewayRefusal.Of(Seen.ByLuka(Colliding))!.Since);

    [Fact]
    public void Refusal_GatewayTakesWhatTheObjectsForbid_IsNotTold() =>
        Assert.Null(GatewayRefusal.Of(Seen.ByLuka(Colliding, Refuses with { RefusedSince = null, Faults = [] })));

    [Fact]
    public void Refusal_NothingWrong_IsNull() => Assert.Null(GatewayRefusal.Of(Seen.ByLuka(HowTo.Finished)));

    [Fact]
    public void Gateway_TypesPassedThrough_AreThoseTheUserUsesAlone()
    {
        var world = HowTo.Finished.Plugin("zanzibar", "hidden", "oauth2").Service("zanzibar", "other", "hidden").Route("zanzibar", "other", "other");
        var says = new GatewayState { Address = Refuses.Address, NotActedOut = ["basic-auth (config in a Secret)", "oauth2"] };

        Assert.Equal(["basic-auth (config in a Secret)"], Seen.ByLuka(world, says).Gateway.NotActedOut);
        Assert.Equal(["basic-auth (config in a Secret)", "oauth2"], Seen.ByAdmin(world, says).Gateway.NotActedOut);
    }
}
