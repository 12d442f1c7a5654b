using KongGrantsUI.Analysis;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.TestKit.Worlds;

namespace KongGrantsUI.Tests.Analysis.Plugins;

public sealed class RoutingTests
{
    private static readonly World Base = World.Empty.Gateway().Service("a", "s").Service("a", "t");

    /// <summary>Semantics 5.5.</summary>
    [Theory]
    [InlineData("Exact", "/p", "~/p$")]
    [InlineData("PathPrefix", "/p", "~/p$ /p/")]
    [InlineData("PathPrefix", "/p/", "~/p/$ /p/")]
    [InlineData("PathPrefix", "/", "~/$ /")]
    [InlineData("RegularExpression", "/v\\d", "~/v\\d")]
    public void HttpRoute_Match_GivesKongPaths(string type, string path, string expected)
    {
        var rule = new HttpRouteRule([new HttpRouteMatch { PathType = type, Path = path }], [], [World.Backend("s")]);
        Assert.Equal(expected, string.Join(' ', Assert.Single(Base.With(World.HttpRoute("a", "r", [rule])).Analyse().KongRoutes).Paths));
    }

    [Theory]
    [InlineData("Exact", "/p", "~/p$")]
    [InlineData("Prefix", "/p", "/p/ ~/p$")]
    [InlineData("Prefix", "/", "/")]
    [InlineData("ImplementationSpecific", "/p", "/p")]
    [InlineData("ImplementationSpecific", "/~/v\\d", "~/v\\d")]
    public void Ingress_Path_GivesKongPaths(string type, string path, string expected)
    {
        var ingress = Ingress(new IngressPath("", path, type, World.Backend("s")));
        Assert.Equal(expected, string.Join(' ', Assert.Single(Base.With(ingress).Analyse().KongRoutes).Paths));
    }

    private static Ingress Ingress(params IngressPath[] paths) => new() { Meta = World.Meta("a", "i"), ClassName = "kong", Paths = [.. paths] };

    /// <summary>Semantics 5.5: the protocols are those of the listeners that take the route.</summary>
    [Theory]
    [InlineData("HTTPS", null, "https")]
    [InlineData("HTTP", null, "")]
    [InlineData("HTTP", "secure", "https")]
    [InlineData("HTTP", "http", "")]
    public void HttpRoute_Listeners_GiveTheProtocols(string first, string? section, string expected)
    {
        var gateway = Base.Snapshot.Gateways.Single() with
        {
            Listeners = [new GatewayListener { Name = "http", Port = 80, Protocol = first }, new GatewayListener { Name = "secure", Port = 443, Protocol = "HTTPS" }],
        };
        var route = World.HttpRoute("a", "r", [World.Rule("/1", "s")]);
        var addressed = route with { Parents = [route.Parents[0] with { SectionName = section }] };

        var made = Assert.Single(Base.With(gateway).With(addressed).Analyse().KongRoutes);

        Assert.Equal(expected, string.Join(' ', made.Protocols));
        Assert.Equal(expected == "https", made.IsHttpsOnly);
    }

    /// <summary>Semantics 3.2.</summary>
    [Fact]
    public void HttpRoute_RulesWithEqualBackends_ShareAServiceNamedAfterTheFirst()
    {
        var result = Base.With(World.HttpRoute("a", "r", [World.Rule("/1", "s"), World.Rule("/2", "t"), World.Rule("/3", "s")])).Analyse();
        Assert.Equal(["httproute.a.r.0", "httproute.a.r.1"], result.KongServices.Select(service => service.Name));
        Assert.Equal(["httproute.a.r.0.0", "httproute.a.r.1.0"], result.KongRoutes.Select(route => route.Name));
        Assert.Equal(["~/1$", "/1/", "~/3$", "/3/"], result.KongRoutes[0].Paths);
    }

    [Fact]
    public void HttpRoute_MatchesThatDifferInMethod_AreRoutesOfTheirOwn()
    {
        var rule = World.Rule("/1", "s") with { Matches = [new HttpRouteMatch { Path = "/1" }, new HttpRouteMatch { Path = "/2", Method = "POST" }, new HttpRouteMatch { Path = "/3" }] };
        var result = Base.With(World.HttpRoute("a", "r", [rule])).Analyse();
        Assert.Equal(["httproute.a.r.0.0", "httproute.a.r.0.1"], result.KongRoutes.Select(route => route.Name));
        Assert.Equal(["POST"], result.KongRoutes[1].Methods);
    }

    [Fact]
    public void Ingress_Names_AreOfServiceAndHost()
    {
        var ingress = Ingress(new IngressPath("*.x.io", "/", "Prefix", World.Backend("s")), new IngressPath("", "/q", "Prefix", World.Backend("s"))) with { DefaultBackend = World.Backend("t") };
        var result = Base.With(ingress).Analyse();
        Assert.Equal(["a.s.80", "a.t.80"], result.KongServices.Select(service => service.Name));
        Assert.Equal(["a.i", "a.i.s..80", "a.i.s._.x.io.80"], result.KongRoutes.Select(route => route.Name));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("TRUE", true)]
    [InlineData("false", false)]
    [InlineData("yes", false)]
    [InlineData(null, false)]
    public void StripPath_ReadsTrueAndFalseOnly(string? value, bool expected)
    {
        var route = World.HttpRoute("a", "r", [World.Rule("/1", "s")]);
        if (value is not null) route = route with { Meta = route.Meta with { Annotations = World.Map((Names.StripPathAnnotation, value)) } };
        Assert.Equal(expected, Assert.Single(Base.With(route).Analyse().KongRoutes).StripPath);
    }

    /// <summary>Semantics 6.1.</summary>
    [Theory]
    [InlineData("default", "All", true)]
    [InlineData("default", null, true)]
    [InlineData("default", "Same", false)]
    [InlineData("default", "None", false)]
    [InlineData("default", "Selector", true)]
    [InlineData(null, "All", false)]
    [InlineData("elsewhere", "All", false)]
    public void Route_Parent_AcceptsByItsListeners(string? parentNamespace, string? allowedFrom, bool accepted)
    {
        var world = World.Empty.Gateway(allowedFrom: allowedFrom).Service("a", "s").With(World.HttpRoute("a", "r", [World.Rule("/1", "s")], parentNamespace));
        var verdict = Assert.Single(world.Analyse().Routes);
        Assert.Equal((accepted, accepted ? 1 : 0, accepted ? 1 : 0), (verdict.Accepted, verdict.Parents.Count, world.Analyse().KongRoutes.Count));
        Assert.Equal(accepted, verdict.Reason.English.Length == 0);
    }

    [Fact]
    public void Route_OfAnotherController_IsNotServed() => Assert.False(
        Assert.Single(World.Empty.Gateway(controller: "other.io/controller").Service("a", "s").Route("a", "r", "s").Analyse().Routes).Accepted);

    [Theory]
    [InlineData("True", 3, true, false)]
    [InlineData("False", 3, true, false)]
    [InlineData("False", 2, true, true)]
    [InlineData("False", 3, false, true)]
    public void Route_WrittenCondition_IsBelievedWhereFresh(string status, long observed, bool trust, bool computed)
    {
        var route = World.HttpRoute("a", "r", [World.Rule("/1", "s")]) with
        {
            Meta = World.Meta("a", "r") with { Generation = 3 },
            ParentStatuses = [new RouteParentStatus(new ParentRef(Kinds.Gateway, "default", "kong"), "konghq.com/kic-gateway-controller", [new Condition("Accepted", status, "Why", "because") { ObservedGeneration = observed }])],
        };
        var allowed = computed ? "All" : status == "True" ? "Same" : "All";
        var snapshot = World.Empty.Gateway(allowedFrom: allowed).Service("a", "s").With(route).Snapshot;
        var verdict = Assert.Single(Analyser.Analyse(snapshot, AnalysisOptions.Default with { TrustRouteStatus = trust }, World.Now).Routes);
        Assert.Equal(computed || status == "True", verdict.Accepted);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void Route_WithoutAnyGateway_IsServedWhereAskedFor(bool option, bool accepted)
    {
        var snapshot = World.Empty.Service("a", "s").Route("a", "r", "s").Snapshot;
        Assert.Equal(accepted, Analyser.Analyse(snapshot, AnalysisOptions.Default with { AcceptRoutesWithoutGateway = option }, World.Now).Routes[0].Accepted);
    }

    /// <summary>Semantics 6.2: an unusable backend is dropped, and the reference of a granted one is of the Service's namespace.</summary>
    [Fact]
    public void Backend_InAnotherNamespace_NeedsAGrant()
    {
        var world = World.Empty.Gateway().Plugin("b", "p").Service("b", "s", "p").Route("a", "r", "b/s");
        Assert.Empty(Assert.Single(world.Analyse().KongServices).Backends);
        Assert.Empty(world.Analyse().Entities);
        var granted = world.With(new ReferenceGrant { Meta = World.Meta("b", "g"), From = [new GrantFrom(Kinds.HttpRoute, "a")], To = [new GrantTo(Kinds.Service, "s")] });
        Assert.Single(Assert.Single(granted.Analyse().KongServices).Backends);
        Assert.Equal("p", Assert.Single(granted.Analyse().Entities).Plugin.Name);
    }

    [Theory]
    [InlineData(null, null, false, false)]
    [InlineData(null, null, true, true)]
    [InlineData("kong", null, false, true)]
    [InlineData(null, "kong", false, true)]
    [InlineData("nginx", "kong", true, false)]
    public void Ingress_Class_IsTheAnnotationElseTheField(string? annotation, string? field, bool isDefault, bool served)
    {
        var ingress = Ingress(new IngressPath("", "/", "Prefix", World.Backend("s"))) with { ClassName = field, Meta = World.Meta("a", "i", null, annotation) };
        var world = Base.With(ingress).With(new IngressClass { Meta = World.Meta("", "kong") with { Annotations = World.Map((Names.DefaultClassAnnotation, isDefault ? "true" : "false")) } });
        Assert.Equal(served, world.Analyse().KongRoutes.Count == 1);
    }
}
