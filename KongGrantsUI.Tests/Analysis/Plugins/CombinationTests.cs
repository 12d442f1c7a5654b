using KongGrantsUI.Analysis;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.TestKit.Worlds;

namespace KongGrantsUI.Tests.Analysis.Plugins;

public sealed class CombinationTests
{
    private const string S = "httproute.a.r.0";
    private const string Rt = "httproute.a.r.0.0";

    /// <summary>Semantics 3.1: who names plugin p of namespace a, and the scopes that come of it.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("s", "s")]
    [InlineData("r", "r")]
    [InlineData("s r", "r|s")]
    [InlineData("c", "c")]
    [InlineData("c d", "c|d")]
    [InlineData("s c", "s+c")]
    [InlineData("s r c", "r+c|s+c")]
    [InlineData("s c d", "s+c|s+d")]
    [InlineData("g", "g")]
    [InlineData("s g", "s+g")]
    [InlineData("c g", "c")]
    [InlineData("s c g", "s+c")]
    public void Plugin_NamedBy_GivesTheProduct(string referrers, string expected)
    {
        var by = referrers.Split(' ');
        string? P(string who) => by.Contains(who) ? "p" : null;
        var world = World.Empty.Gateway().Plugin("a", "p").Service("a", "s", P("s")).Route("a", "r", "s").Consumer("a", "c", P("c")).Consumer("a", "d", P("d")).Group("a", "g", P("g"));
        if (by.Contains("r")) world = world.Annotate(new ObjectKey(Kinds.HttpRoute, "a", "r"), "p");
        Assert.Equal(expected, string.Join('|', world.Analyse().Entities.Select(entity => Text(entity.Scope)).Order(StringComparer.Ordinal)));
    }

    private static string Text(PluginScope scope) => string.Join('+', new[]
    {
        scope.Service is S ? "s" : scope.Service, scope.Route is Rt ? "r" : scope.Route, scope.Consumer, scope.ConsumerGroup,
    }.OfType<string>());

    [Fact]
    public void Plugin_NamedFromFourNamespaces_IsOneProduct()
    {
        var world = World.Empty.Gateway().Plugin("b", "p").Service("b", "s", "p").Service("a", "s", "b:p").Route("b", "rb", "s").Route("a", "ra", "s")
            .Consumer("c", "c", "b:p").Consumer("d", "d", "b:p")
            .Grant("b", "g1", Kinds.Service, "a").Grant("b", "g2", Kinds.KongConsumer, "c").Grant("b", "g3", Kinds.KongConsumer, "d");
        Assert.Equal(4, world.Analyse().Entities.Count);
        Assert.All(world.Analyse().Entities, entity => Assert.True(entity.Scope is { Service: not null, Consumer: not null }));
    }

    [Fact]
    public void Service_BehindTwoRoutes_IsTwoKongServices() => Assert.Equal(
        ["httproute.a.r2.0", "httproute.a.r1.0"],
        World.Empty.Gateway().Plugin("a", "p").Service("a", "s", "p").Route("a", "r1", "s").Route("a", "r2", "s").Analyse().Entities.Select(entity => entity.Scope.Service));

    [Fact]
    public void Service_WithoutRoute_ContributesNothing()
    {
        var result = World.Empty.Gateway().Plugin("a", "p").Service("a", "s", "p,none").Analyse();
        Assert.Empty(result.Entities);
        Assert.Empty(result.Failures);
    }

    /// <summary>Semantics 3.4: keys are by namespace, so two namespaces that name one cluster plugin are not combined.</summary>
    [Fact]
    public void ClusterPlugin_BareFromTwoNamespaces_IsNotCombined()
    {
        var world = World.Empty.Gateway().ClusterPlugin("kcp").Service("a", "s", "kcp").Route("a", "r", "s").Consumer("b", "c", "kcp");
        Assert.Equal([S, "c"], world.Analyse().Entities.Select(entity => entity.Scope.Consumer ?? entity.Scope.Service));
        var prefixed = world.Consumer("b", "c", "a:kcp").Grant("a", "g", Kinds.KongConsumer, "b");
        Assert.Equal(new PluginScope(Service: S, Consumer: "c"), Assert.Single(prefixed.Analyse().Entities).Scope);
    }

    [Theory]
    [InlineData("rate-limiting", "cors", 2)]
    [InlineData("rate-limiting", "rate-limiting", 0)]
    public void ClusterPlugin_Global_IsOneForEachType(string first, string second, int expected)
    {
        var result = World.Empty.ClusterPlugin("k1", first, global: true).ClusterPlugin("k2", second, global: true).Analyse();
        Assert.Equal(expected, result.Entities.Count);
        Assert.All(result.Entities, entity => Assert.Equal(PluginScope.Global, entity.Scope));
        Assert.Equal(expected == 0, result.Findings.Any(finding => finding.Code == "KG030"));
    }

    [Fact]
    public void GlobalLabel_OnKongPlugin_IsIgnored() =>
        Assert.Empty(World.Empty.With(new KongPlugin { Meta = World.Meta("a", "p") with { Labels = World.Map(("global", "true")) }, Type = "cors" }).Analyse().Entities);

    /// <summary>Semantics 3.7 and 1.3: the same name twice, and two of a type.</summary>
    [Theory]
    [InlineData("p,p", true)]
    [InlineData("p,q", true)]
    [InlineData("p,other", false)]
    public void Service_SameTypeTwice_IsRejected(string plugins, bool rejected)
    {
        var world = World.Empty.Gateway().Plugin("a", "p").Plugin("a", "q").Plugin("a", "other", "cors").Service("a", "s", plugins).Route("a", "r", "s");
        Assert.Equal(rejected, world.Analyse().Rejected);
    }

    [Fact]
    public void ExtensionRef_CountsForItsRuleOnly_AndCollidesWithTheAnnotation()
    {
        var filter = new RouteFilter("ExtensionRef", Kinds.KongPlugin, "p");
        var route = World.HttpRoute("a", "r", [World.Rule("/x", "s") with { Filters = [filter] }, World.Rule("/y", "s")]);
        var world = World.Empty.Gateway().Plugin("a", "p").Service("a", "s").With(route);
        Assert.Equal(Rt, Assert.Single(world.Analyse().Entities).Scope.Route);
        Assert.True(world.Annotate(route.Key, "p").Analyse().Rejected);
    }

    [Fact]
    public void ExtensionRef_OfAnotherKind_FailsTheRoute()
    {
        var filter = new RouteFilter("ExtensionRef", new GroupKind("x.io", "Thing"), "p");
        var result = World.Empty.Gateway().Service("a", "s").With(World.HttpRoute("a", "r", [World.Rule("/x", "s") with { Filters = [filter] }])).Analyse();
        Assert.Empty(result.KongRoutes);
        Assert.Equal("HTTPRoute can't be routed: plugin x.io/Thing unsupported", Assert.Single(result.Failures).Message);
    }

    /// <summary>Semantics 3.3.</summary>
    [Fact]
    public void Backends_ThatDisagree_TakeTheKongServiceDown()
    {
        var world = World.Empty.Gateway().Plugin("a", "p").Service("a", "s1", "p").Service("a", "s2").Route("a", "r", "s1", "s2");
        var result = world.Analyse();
        Assert.Empty(result.KongServices);
        Assert.Empty(result.Entities);
        Assert.Equal(
            "Service has inconsistent konghq.com/plugins annotation and is used in multi-Service backend httproute.a.r.0. This annotation must have the same value across all Services in the backend.",
            result.Failures[0].Message);
        Assert.Equal(2, result.Failures.Count);
        Assert.True(world.Service("a", "s2", "p").Analyse().Rejected);
    }

    [Theory]
    [InlineData("basic-auth", true)]
    [InlineData("acl", true)]
    [InlineData("cors", true)]
    [InlineData("key-auth", true)]
    [InlineData("jwt", true)]
    [InlineData("hmac-auth", true)]
    [InlineData("oauth2", true)]
    [InlineData("ldap-auth", true)]
    [InlineData("bot-detection", true)]
    [InlineData("session", true)]
    [InlineData("acme", true)]
    [InlineData("standard-webhooks", true)]
    [InlineData("ai-request-transformer", true)]
    [InlineData("rate-limiting", false)]
    [InlineData("request-transformer", false)]
    public void AuthPlugin_OnConsumer_RejectsEverything(string type, bool rejected)
    {
        var result = World.Empty.Plugin("a", "p", type).Consumer("a", "c", "p").Analyse();
        Assert.Equal((rejected, rejected), (result.Rejected, result.Findings.Any(finding => finding.Code == "KG014")));
    }

    [Fact]
    public void Usernames_AreGatewayWide() => Assert.True(World.Empty.Consumer("a", "c").Consumer("b", "c").Analyse().Rejected);

    [Fact]
    public void Consumer_WithCustomIdOnly_IsRefusedThoughThePluginHasAnId()
    {
        var result = World.Empty.Plugin("a", "p").With(new KongConsumer { Meta = World.Meta("a", "c", "p", "kong"), CustomId = "x7" }).Analyse();
        Assert.Equal(("x7", (Guid?)new Guid("6865a4c3-3eff-5063-8c91-d0054135def9"), true), (result.Entities[0].Scope.Consumer, result.Entities[0].Id, result.Rejected));
    }

    [Fact]
    public void Config_FromASecret_IsNotKnown()
    {
        var plugin = new KongPlugin { Meta = World.Meta("a", "p"), Type = "cors", ConfigFrom = new SecretKeyRef(null, "s", "k") };
        var world = World.Empty.Gateway().Service("a", "s", "p").Route("a", "r", "s").With(plugin);
        Assert.Null(Assert.Single(world.Analyse().Entities).ConfigJson);
        var both = world.With(plugin with { HasConfig = true }).Analyse();
        Assert.Empty(both.Entities);
        Assert.Equal("KongPlugin 'a/p' has both Config and ConfigFrom set", Assert.Single(both.Failures).Message);
    }
}
