using System.Text.Json;
using KongGrantsUI.Access;
using KongGrantsUI.Access.Visibility;
using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Model;

namespace KongGrantsUI.Tests.Access;

public sealed class VisibleWorldsTests
{
    private static readonly VisibleWorld Kim = VisibleWorlds.For(HowToWorld.State, HowToWorld.Kim, HowToWorld.Owner(HowToWorld.Kims));
    private static readonly VisibleWorld Luka = VisibleWorlds.For(HowToWorld.State, HowToWorld.Luka, HowToWorld.Owner(HowToWorld.Lukas));
    private static readonly VisibleWorld Admin = VisibleWorlds.For(HowToWorld.State, HowToWorld.Admin, HowToWorld.Everything);

    public static TheoryData<string> HiddenFromKim => new(
        "secret-config", "private-annotation", "unnamed-plugin", "httpbin-service", "bintang-route", "hidden-", "lukas-event", "label-of");

    public static TheoryData<string> HiddenFromLuka => new(
        "username-aygerim", "username-rustem", "rustem-unseen", "aygerim-basic-auth", "\"secret-config\":3", "hidden-plugin", "hidden-consumer", "hidden-request", "hidden-reason", "label-of");

    [Theory]
    [MemberData(nameof(HiddenFromKim))]
    public void Kim_WhateverIsNotHers_NeverOccurs(string text) => Assert.DoesNotContain(text, Json(Kim), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(HiddenFromLuka))]
    public void Luka_WhateverIsNotHis_NeverOccurs(string text) => Assert.DoesNotContain(text, Json(Luka).Replace("\\u0022", "\"", StringComparison.Ordinal), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(HiddenFromKim))]
    [MemberData(nameof(HiddenFromLuka))]
    public void Admin_WhatOthersMayNotSee_Occurs(string text) => Assert.Contains(text, Json(Admin).Replace("\\u0022", "\"", StringComparison.Ordinal), StringComparison.Ordinal);

    [Fact]
    public void Nobody_WithoutRights_SeesOnlyOffers()
    {
        var world = VisibleWorlds.For(HowToWorld.State, HowToWorld.Kim, AccessMap.Nothing);

        var seen = Assert.Single(world.Snapshot.Objects(), item => item is not NamespaceObject);
        Assert.Equal("offered-plugin", seen.Name);
        Assert.Equal([HowToWorld.Other], world.Snapshot.Namespaces.Select(item => item.Name));
        Assert.DoesNotContain("aygerim", Json(world), StringComparison.Ordinal);
    }

    [Fact]
    public void Admin_Everything_IsWhole()
    {
        Assert.Equal(HowToWorld.State.Snapshot.Objects(), Admin.Snapshot.Objects());
        Assert.Equal(HowToWorld.State.Analysis, Admin.Analysis);
        Assert.Empty(Admin.Partial);
    }

    [Fact]
    public void Kim_PluginThatHerConsumerNames_IsCutToNameTypeAndDescription()
    {
        var plugin = Kim.Snapshot.Plugins.Find(HowToWorld.Lukas, "rate-limit-aygerim")!;

        Assert.Equal(("rate-limiting", "{}", false), (plugin.Type, plugin.ConfigJson, plugin.HasConfig));
        Assert.Equal("ten a minute", plugin.Meta.Annotation(Names.DescriptionAnnotation));
        Assert.Contains(HowToWorld.Limit, Kim.Partial);
    }

    [Fact]
    public void Kim_ForeignGrantForHerNamespace_KeepsHerEntryAndItsIndex()
    {
        var grant = Kim.Snapshot.ReferenceGrants.Single();

        Assert.Equal([new GrantFrom(Kinds.KongConsumer, HowToWorld.Kims)], grant.From);
        Assert.Equal(0, Kim.Analysis.References.Single().Grant!.FromIndex);
        Assert.Equal([HowToWorld.Aygerim], Kim.Analysis.Grants.Single().Users);
    }

    [Fact]
    public void Kim_FindingAboutHerAndAStranger_NamesHerAlone()
    {
        var finding = Kim.Analysis.Findings.Single();

        Assert.Equal([HowToWorld.Aygerim], finding.Objects);
        Assert.StartsWith("aygerim collides with an object that you may not see", finding.Message.English, StringComparison.Ordinal);
        Assert.Equal("", finding.Remedy.Kubectl);
    }

    [Fact]
    public void Luka_ConsumerThatUsesHisPlugin_IsKnownByNameOnly()
    {
        var consumer = Luka.Snapshot.Consumers.Single();

        Assert.Equal((HowToWorld.Aygerim, null, 0), (consumer.Key, consumer.Username, consumer.Credentials.Count));
        Assert.Contains(HowToWorld.Aygerim, Luka.Partial);
        Assert.Equal("limits", Luka.Snapshot.Requests.Single().Name);
        Assert.Equal(HowToWorld.Aygerim, Luka.Analysis.References.Single().Referrer);
        Assert.Equal("(not visible to you)", Luka.Analysis.Entities.Single().Scope.Consumer);
    }

    [Fact]
    public void Luka_ReviewOfKimsRequest_IsSeenByBoth()
    {
        var review = new PluginGrantReview { Meta = HowToWorld.Meta(HowToWorld.Lukas, "r"), RequestNamespace = HowToWorld.Kims, RequestUid = "uid-limits" };
        var state = HowToWorld.State with { Snapshot = HowToWorld.State.Snapshot.With(review) };

        Assert.Single(VisibleWorlds.For(state, HowToWorld.Kim, HowToWorld.Owner(HowToWorld.Kims)).Snapshot.Reviews);
        Assert.Single(VisibleWorlds.For(state, HowToWorld.Luka, HowToWorld.Owner(HowToWorld.Lukas)).Snapshot.Reviews);
        Assert.Empty(VisibleWorlds.For(state, HowToWorld.Kim, HowToWorld.Owner(HowToWorld.Other)).Snapshot.Reviews);
    }

    [Fact]
    public void Plans_StepInForeignNamespace_KeepsItsTextToItsOwner()
    {
        var service = new ObjectKey(Kinds.Service, HowToWorld.Lukas, "httpbin-service");
        var change = new PlannedChange(ChangeVerb.Annotate, service, EquatableMap.From([KeyValuePair.Create("a", "unnamed-plugin")]), "unnamed-plugin", "unnamed-plugin");
        var planning = new FakePlanning(
            new([new PlanStep { Id = "s", Owner = HowToWorld.Lukas, Title = "t", Why = "w", State = StepState.Ready, Change = change }], ["See zanzibar/hidden-plugin."]));
        var kim = VisibleWorlds.For(HowToWorld.State, HowToWorld.Kim, HowToWorld.Owner(HowToWorld.Kims), planning);
        var luka = VisibleWorlds.For(HowToWorld.State, HowToWorld.Luka, HowToWorld.Owner(HowToWorld.Lukas), planning);
        var stranger = VisibleWorlds.For(HowToWorld.State, HowToWorld.Kim, HowToWorld.Owner(HowToWorld.Other), planning);

        Assert.Equal(("", "", 0), (Step(kim).Yaml, Step(kim).Kubectl, Step(kim).Annotations.Count));
        Assert.Equal(change, Step(luka));
        Assert.Equal(["See an object that you may not see."], kim.Plans!.For(HowToWorld.Request, []).Hazards);
        Assert.Empty(stranger.Plans!.For(HowToWorld.Request, []).Steps);
    }

    [Fact]
    public void Plans_ReferrerThatTheRequestNames_IsNamedToWhomItAsks()
    {
        var snapshot = Enumerable.Aggregate(["rustem", "asel"], HowToWorld.State.Snapshot, (all, name) =>
            all.With(new KongConsumer { Meta = HowToWorld.Meta(HowToWorld.Kims, name), Username = name }));
        var request = HowToWorld.Request with { Attach = [new AttachWish("rate-limit-rustem", ["rustem"])] };
        var state = HowToWorld.State with { Snapshot = snapshot.With(request) };
        var planning = new FakePlanning(new([], ["Then qyzylorda/rustem, then qyzylorda/asel."]));

        var hazards = VisibleWorlds.For(state, HowToWorld.Luka, HowToWorld.Owner(HowToWorld.Lukas), planning).Plans!.For(request, []).Hazards;

        Assert.Equal(["Then qyzylorda/rustem, then an object that you may not see."], hazards);
    }

    private static PlannedChange Step(VisibleWorld world) => world.Plans!.For(HowToWorld.Request, []).Steps.Single().Change;

    private static string Json(VisibleWorld world) => JsonSerializer.Serialize(world);
}
