using KongGrantsUI.Grants.Rules;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.Access;

namespace KongGrantsUI.Tests.Grants;

public sealed class RequestStatesTests
{
    private static readonly ReferenceGrant ByHand = GrantWorlds.Grant with { Meta = HowToWorld.Meta(HowToWorld.Lukas, "by-hand") };
    private static readonly ReferenceGrant Narrowed = GrantWorlds.Grant with { To = [new GrantTo(Kinds.KongPlugin, "other")] };
    private static readonly ReferenceGrant Widened = GrantWorlds.Grant with { To = [.. GrantWorlds.Grant.To, new GrantTo(Kinds.KongPlugin, null)] };

    public static TheoryData<string, string?, ReferenceGrant?, bool, RequestState, string, bool> Table => new()
    {
        { "nothing", null, null, false, RequestState.Pending, HowToWorld.Lukas, false },
        { "a grant by hand", null, ByHand, false, RequestState.Covered, HowToWorld.Lukas, false },
        { "grant without review", null, GrantWorlds.Grant, false, RequestState.Approving, HowToWorld.Lukas, true },
        { "both", "Approved", GrantWorlds.Grant, false, RequestState.Granted, HowToWorld.Kims, false },
        { "both, referred to", "Approved", GrantWorlds.Grant, true, RequestState.InUse, "", false },
        { "review without the grant it names", "Approved", null, false, RequestState.Drifted, HowToWorld.Lukas, true },
        { "grant narrowed", "Approved", Narrowed, false, RequestState.Drifted, HowToWorld.Lukas, true },
        { "grant widened", "Approved", Widened, true, RequestState.Drifted, HowToWorld.Lukas, true },
        { "denied", "Denied", null, false, RequestState.Denied, "", false },
        { "denied, by hand allowed", "Denied", ByHand, false, RequestState.Denied, "", false },
        { "revoked", "Revoked", null, false, RequestState.Revoked, "", false },
        { "half revoked", "Revoked", GrantWorlds.Grant, true, RequestState.Revoking, HowToWorld.Lukas, true },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Derive_Objects_GiveTheState(string row, string? decision, ReferenceGrant? grant, bool used, RequestState state, string next, bool canFinish)
    {
        var status = Derive(GrantWorlds.Request, decision is null ? null : GrantWorlds.Review(decision), grant, used);

        Assert.True((state, next, canFinish) == (status.State, status.NextActor, status.CanFinish), $"{row}: {status}");
        Assert.EndsWith(".", status.Sentence.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, null, RequestState.Granted)]
    [InlineData(1, null, RequestState.Expired)]
    [InlineData(null, -1, RequestState.Expired)]
    [InlineData(2, -1, RequestState.Expired)]
    [InlineData(null, 1, RequestState.Granted)]
    public void Derive_EarlierOfBothEnds_Expires(int? durationHours, int? reviewHoursFromNow, RequestState state)
    {
        var request = GrantWorlds.Request with { Duration = durationHours is { } hours ? TimeSpan.FromHours(hours) : null };
        var review = GrantWorlds.Review("Approved") with { ExpiresAt = reviewHoursFromNow is { } end ? HowToWorld.Now.AddHours(end) : null };

        Assert.Equal(state, Derive(request, review, GrantWorlds.Grant, false).State);
    }

    [Fact]
    public void Derive_ExpiredAndGrantStillThere_CanBeFinished()
    {
        var review = GrantWorlds.Review("Approved") with { ExpiresAt = HowToWorld.Now };

        Assert.True(Derive(GrantWorlds.Request, review, GrantWorlds.Grant, true).CanFinish);
        Assert.False(Derive(GrantWorlds.Request, review, null, false).CanFinish);
    }

    [Fact]
    public void Match_ReviewOfAnEarlierRequestOfThatName_DoesNotCount()
    {
        var old = GrantWorlds.Review("Approved") with { RequestUid = "another" };
        var elsewhere = GrantWorlds.Review("Approved") with { Meta = HowToWorld.Meta("elsewhere", "r") };

        Assert.Null(RequestMatch.Review(GrantWorlds.Request, [old, elsewhere]));
    }

    [Fact]
    public void Names_OfRequests_AreStableAndKeptApart()
    {
        static PluginGrantRequest Request(string @namespace, string name) => new() { Meta = HowToWorld.Meta(@namespace, name) with { Uid = $"{@namespace}/{name}" } };

        Assert.Matches("^pgrev-[0-9a-f]{10}$", RequestNames.Review(GrantWorlds.Request));
        Assert.Equal(RequestNames.Grant(Request("a", "b")), RequestNames.Grant(Request("a", "b")));
        Assert.NotEqual(RequestNames.Grant(Request("a-b", "c")), RequestNames.Grant(Request("a", "b-c")));
        Assert.Equal(253, RequestNames.Grant(Request("a", new string('x', 253))).Length);
    }

    private static RequestStatus Derive(PluginGrantRequest request, PluginGrantReview? review, ReferenceGrant? grant, bool used) =>
        RequestStates.Derive(request, review, grant is null ? [] : [grant], used ? [GrantWorlds.Reference] : [], HowToWorld.Now);
}
