using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.TestKit.Worlds;

namespace KongGrantsUI.Tests.Analysis.References;

public sealed class GrantDecisionTests
{
    private static readonly World Base = World.Empty.Plugin("b", "p").Consumer("a", "c", "b:p");

    /// <summary>Semantics 2.1 and 3.5 cases 07 to 11: one field off and the reference is dropped; the reason names the field.</summary>
    [Theory]
    [InlineData("b", "configuration.konghq.com", "KongConsumer", "a", "configuration.konghq.com", "KongPlugin", null, "")]
    [InlineData("b", "configuration.konghq.com", "KongConsumer", "a", "configuration.konghq.com", "KongPlugin", "p", "")]
    [InlineData("b", "configuration.konghq.com", "KongConsumer", "a", "configuration.konghq.com", "KongPlugin", "", "")]
    [InlineData("b", "configuration.konghq.com", "KongConsumer", "a", "configuration.konghq.com", "KongPlugin", "q", "to.name")]
    [InlineData("b", "configuration.konghq.com", "KongConsumer", "a", "configuration.konghq.com", "KongPlugin", "*", "to.name")]
    [InlineData("b", "configuration.konghq.com", "KongConsumer", "a", "configuration.konghq.com", "KongClusterPlugin", null, "to.kind")]
    [InlineData("b", "configuration.konghq.com", "KongConsumer", "a", "konghq.com", "KongPlugin", null, "to.group")]
    [InlineData("b", "configuration.konghq.com", "KongConsumer", "x", "configuration.konghq.com", "KongPlugin", null, "from.namespace")]
    [InlineData("b", "configuration.konghq.com", "KongConsumer", "*", "configuration.konghq.com", "KongPlugin", null, "from.namespace")]
    [InlineData("b", "configuration.konghq.com", "kongconsumer", "a", "configuration.konghq.com", "KongPlugin", null, "from.kind")]
    [InlineData("b", "", "KongConsumer", "a", "configuration.konghq.com", "KongPlugin", null, "from.group")]
    [InlineData("a", "configuration.konghq.com", "KongConsumer", "a", "configuration.konghq.com", "KongPlugin", null, "metadata.namespace")]
    public void Reference_OneGrant_IsAllowedOrSaysWhichFieldIsOff(
        string home, string fromGroup, string fromKind, string fromNamespace, string toGroup, string toKind, string? toName, string field)
    {
        var grant = new ReferenceGrant
        {
            Meta = World.Meta(home, "g"),
            From = [new GrantFrom(new GroupKind("other", "Other"), "z"), new GrantFrom(new GroupKind(fromGroup, fromKind), fromNamespace)],
            To = [new GrantTo(Kinds.Secret, null), new GrantTo(new GroupKind(toGroup, toKind), toName)],
        };
        var reference = Assert.Single(Base.With(grant).Analyse().References);
        if (field.Length == 0)
        {
            Assert.Equal((ReferenceVerdict.Granted, new GrantMatch(grant.Key, 1, 1)), (reference.Verdict, reference.Grant));
            return;
        }

        Assert.Equal(ReferenceVerdict.NoGrant, reference.Verdict);
        Assert.Contains(field, Assert.Single(reference.Misses).Reason.English, StringComparison.Ordinal);
    }

    public static TheoryData<ClusterObject, GroupKind> Carriers => new()
    {
        { new KongConsumer { Meta = World.Meta("a", "x", "b:p", "kong"), Username = "x" }, Kinds.KongConsumer },
        { new KongConsumerGroup { Meta = World.Meta("a", "x", "b:p", "kong") }, Kinds.KongConsumerGroup },
        { new ServiceObject { Meta = World.Meta("a", "x", "b:p") }, Kinds.Service },
        { new Ingress { Meta = World.Meta("a", "x", "b:p") }, Kinds.Ingress },
        { new HttpRoute { Meta = World.Meta("a", "x", "b:p") }, Kinds.HttpRoute },
    };

    /// <summary>Semantics 1.2 and 2.2: each carrier needs the grant of its own group and kind, and no other does.</summary>
    [Theory]
    [MemberData(nameof(Carriers))]
    public void Reference_OfEachCarrier_NeedsItsOwnKind(ClusterObject carrier, GroupKind kind)
    {
        foreach (var other in new[] { Kinds.KongConsumer, Kinds.KongConsumerGroup, Kinds.Service, Kinds.Ingress, Kinds.HttpRoute })
        {
            var world = World.Empty.Plugin("b", "p").With(carrier).Grant("b", "g", other, "a");
            Assert.Equal(other == kind ? ReferenceVerdict.Granted : ReferenceVerdict.NoGrant, Assert.Single(world.Analyse().References).Verdict);
        }
    }

    [Fact]
    public void Reference_OwnNamespacePrefix_NeedsAGrantToo()
    {
        var world = World.Empty.Plugin("a", "p").Consumer("a", "c", "a:p");
        Assert.Equal(ReferenceVerdict.NoGrant, Assert.Single(world.Analyse().References).Verdict);
        Assert.Equal(ReferenceVerdict.Granted, Assert.Single(world.Grant("a", "self", Kinds.KongConsumer, "a").Analyse().References).Verdict);
    }

    [Fact]
    public void Reference_BareName_NeverCrosses()
    {
        var world = World.Empty.Plugin("b", "p").Consumer("a", "c", "p").Grant("b", "g", Kinds.KongConsumer, "a");
        Assert.Equal(ReferenceVerdict.MissingPlugin, Assert.Single(world.Analyse().References).Verdict);
        Assert.Empty(world.Analyse().Entities);
    }

    [Fact]
    public void Reference_UngrantedAndMissing_ReportsTheGrant()
    {
        var result = World.Empty.Consumer("a", "c", "b:none").Analyse();
        Assert.Equal(ReferenceVerdict.NoGrant, Assert.Single(result.References).Verdict);
        Assert.Equal("no grant found to referenced \"b:none\" plugin in the requested remote KongPlugin bind", Assert.Single(result.Failures).Message);
    }

    [Fact]
    public void Reference_GrantedAndMissing_ReportsThePluginByNameOnly()
    {
        var result = World.Empty.Consumer("a", "c", "b:none").Grant("b", "g", Kinds.KongConsumer, "a").Analyse();
        Assert.Equal("referenced KongPlugin or KongClusterPlugin \"none\" does not exist", Assert.Single(result.Failures).Message);
    }

    [Fact]
    public void Reference_GrantedPrefix_FindsAClusterPluginWhereNoKongPluginIs()
    {
        var world = World.Empty.ClusterPlugin("kcp").Consumer("a", "c", "b:kcp").Grant("b", "g", Kinds.KongConsumer, "a");
        Assert.Equal(new ObjectKey(Kinds.KongClusterPlugin, "", "kcp"), Assert.Single(world.Analyse().References).Plugin);
        var shadowed = world.Plugin("b", "kcp");
        Assert.Equal(new ObjectKey(Kinds.KongPlugin, "b", "kcp"), Assert.Single(shadowed.Analyse().References).Plugin);
    }

    [Theory]
    [InlineData(null, false, ReferenceVerdict.MissingPlugin)]
    [InlineData(null, true, ReferenceVerdict.Local)]
    [InlineData("kong", false, ReferenceVerdict.Local)]
    [InlineData("nginx", true, ReferenceVerdict.MissingPlugin)]
    public void Reference_ClusterPlugin_MustBeOfTheClass(string? ingressClass, bool isDefault, ReferenceVerdict expected)
    {
        var world = World.Empty.ClusterPlugin("kcp", ingressClass: ingressClass).Consumer("a", "c", "kcp")
            .With(new IngressClass { Meta = World.Meta("", "kong") with { Annotations = World.Map((Names.DefaultClassAnnotation, isDefault ? "true" : "false")) } });
        Assert.Equal(expected, Assert.Single(world.Analyse().References).Verdict);
    }

    [Fact]
    public void Reference_SeveralGrants_CountForEachAndNameTheFirst()
    {
        var result = Base.Grant("b", "g2", Kinds.KongConsumer, "a").Grant("b", "g1", Kinds.KongConsumer, "a", "p").Analyse();
        Assert.Equal("g1", Assert.Single(result.References).Grant!.Grant.Name);
        Assert.All(result.Grants, usage => Assert.Single(usage.Users));
        Assert.Equal(2, result.Grants.Count);
    }

    [Fact]
    public void Reference_SecondColon_IsGrantedByTheWholeNameAndFindsTheFirstPart()
    {
        var world = World.Empty.Plugin("b", "x").Consumer("a", "c", "b:x:y").Grant("b", "g", Kinds.KongConsumer, "a", "x:y");
        Assert.Equal(new ObjectKey(Kinds.KongPlugin, "b", "x"), Assert.Single(world.Analyse().References).Plugin);
    }
}
