using KongGrantsUI.Model;
using KongGrantsUI.Tests.TestKit.Worlds;

namespace KongGrantsUI.Tests.Analysis.Plugins;

/// <summary>Every row of semantics 6.1 to 6.3, where no controller has written a status.</summary>
public sealed class ListenerTests
{
    private static readonly ParentRef Parent = new(Kinds.Gateway, "default", "kong");
    private static readonly GatewayListener Open = new() { Name = "http", Port = 80, AllowedFrom = "All" };
    private static readonly GatewayListener Secure = new() { Name = "https", Port = 443, Protocol = "HTTPS", AllowedFrom = "All" };
    private static readonly Condition NotProgrammed = new("Programmed", "False", "Invalid", "");

    /// <summary>A parent, the Gateway's listeners, the route's host names, and the reason; none where the route is taken.</summary>
    public static TheoryData<string, ParentRef, GatewayListener[], string[], string> Routes => new()
    {
        { "open", Parent, [Open], [], "" },
        { "no allowedRoutes block", Parent, [Open with { AllowedFrom = null }], [], "" },
        { "same namespace", Parent, [Open with { AllowedFrom = "Same" }], [], "NotAllowedByListeners" },
        { "none", Parent, [Open with { AllowedFrom = "None" }], [], "NotAllowedByListeners" },
        { "label", Parent, [Selecting(("team", "red"))], [], "" },
        { "other label", Parent, [Selecting(("team", "blue"))], [], "NotAllowedByListeners" },
        { "name label", Parent, [Selecting(("kubernetes.io/metadata.name", "a"))], [], "" },
        { "in", Parent, [Selecting(new SelectorTerm("team", "In", ["red", "blue"]))], [], "" },
        { "not in", Parent, [Selecting(new SelectorTerm("team", "NotIn", ["red"]))], [], "NotAllowedByListeners" },
        { "exists", Parent, [Selecting(new SelectorTerm("team", "Exists", []))], [], "" },
        { "does not exist", Parent, [Selecting(new SelectorTerm("team", "DoesNotExist", []))], [], "NotAllowedByListeners" },
        { "absent and not in", Parent, [Selecting(new SelectorTerm("tier", "NotIn", ["1"]))], [], "" },
        { "kinds", Parent, [Open with { AllowedKinds = [Kinds.HttpRoute] }], [], "" },
        { "other kinds", Parent, [Open with { AllowedKinds = [Kinds.GrpcRoute] }], [], "NotAllowedByListeners" },
        { "kinds that HTTP does not carry", Parent, [Open with { AllowedKinds = [Kinds.HttpRoute, Kinds.TcpRoute] }], [], "NotAllowedByListeners" },
        { "other protocol", Parent, [Open with { Protocol = "TCP" }], [], "NotAllowedByListeners" },
        { "section", Parent with { SectionName = "https" }, [Open, Secure], [], "" },
        { "no such section", Parent with { SectionName = "other" }, [Open], [], "NoMatchingParent" },
        { "port", Parent with { Port = 443 }, [Open, Secure], [], "" },
        { "no such port", Parent with { Port = 8080 }, [Open], [], "NoMatchingParent" },
        { "section and another port", Parent with { SectionName = "http", Port = 443 }, [Open, Secure], [], "NoMatchingParent" },
        { "hostname", Parent, [Open with { Hostname = "*.example.com" }], ["a.example.com"], "" },
        { "other hostname", Parent, [Open with { Hostname = "a.example.com" }], ["b.example.com"], "NoMatchingListenerHostname" },
        { "route of any hostname", Parent, [Open with { Hostname = "a.example.com" }], [], "" },
        { "listener not programmed", Parent, [Open with { Conditions = [NotProgrammed] }], [], "NotAllowedByListeners" },
        { "another one programmed", Parent, [Open with { Conditions = [NotProgrammed] }, Secure], [], "" },
        { "protocols of one port", Parent with { SectionName = "http" }, [Open, Secure with { Port = 80 }], [], "NotAllowedByListeners" },
        { "hosts of one port", Parent, [Open, Open with { Name = "again" }], [], "NotAllowedByListeners" },
        { "own certificate", Parent, [Secure with { Certificates = [Certificate(null, "tls")] }], [], "" },
        { "granted certificate", Parent, [Secure with { Certificates = [Certificate("certs", "tls")] }], [], "" },
        { "granted by the name core", Parent, [Secure with { Certificates = [Certificate("core-certs", "tls")] }], [], "" },
        { "granted for another name", Parent, [Secure with { Certificates = [Certificate("certs", "other")] }], [], "NotAllowedByListeners" },
        { "certificate without a grant", Parent, [Secure with { Certificates = [Certificate("b", "tls")] }], [], "NotAllowedByListeners" },
        { "certificate that is no Secret", Parent, [Secure with { Certificates = [new CertificateRef(Kinds.Service, null, "tls")] }], [], "NotAllowedByListeners" },
    };

    [Theory]
    [MemberData(nameof(Routes))]
    public void Route_IsTakenOrToldWhyNot(string why, ParentRef parent, GatewayListener[] listeners, string[] hosts, string reason)
    {
        var gateway = World.Empty.Gateway().Snapshot.Gateways.Single() with { Listeners = [.. listeners] };
        var route = World.HttpRoute("a", "r", [World.Rule("/r", "s")]) with { Parents = [parent], Hostnames = [.. hosts] };
        var world = World.Empty.Gateway().With(gateway).With(route).Service("a", "s")
            .With(new NamespaceObject { Meta = World.Meta("", "a") with { Labels = World.Map(("team", "red")) } })
            .With(Grant("certs", Kinds.Secret, "tls")).With(Grant("core-certs", new GroupKind("core", "Secret"), null));

        var verdict = Assert.Single(world.Analyse().Routes);

        Assert.True(verdict.Accepted == (reason.Length == 0), $"{why}: {verdict.Reason}");
        Assert.StartsWith(reason, verdict.Reason.English, StringComparison.Ordinal);
    }

    /// <summary>Semantics 6.2: existence before permission, and an own namespace that is written out needs no grant.</summary>
    [Theory]
    [InlineData(null, "s", "Service", "")]
    [InlineData("a", "s", "Service", "")]
    [InlineData(null, "gone", "Service", "does not exist")]
    [InlineData("b", "gone", "Service", "does not exist")]
    [InlineData("b", "shared", "Service", "needs a ReferenceGrant")]
    [InlineData("granted", "shared", "Service", "")]
    [InlineData("granted", "unnamed", "Service", "needs a ReferenceGrant")]
    [InlineData(null, "s", "Secret", "is not a Service")]
    public void Backend_IsUsedOrToldWhyNot(string? @namespace, string name, string kind, string why)
    {
        var rule = new HttpRouteRule([new HttpRouteMatch()], [], [new BackendRef(new GroupKind("", kind), @namespace, name, "80")]);
        var grant = new ReferenceGrant { Meta = World.Meta("granted", "g"), From = [new GrantFrom(Kinds.HttpRoute, "a")], To = [new GrantTo(Kinds.Service, "shared")] };
        var result = World.Empty.Gateway().Service("a", "s").Service("b", "shared").Service("granted", "shared").Service("granted", "unnamed").With(grant)
            .With(World.HttpRoute("a", "r", [rule])).Analyse();

        Assert.Equal(why.Length == 0 ? 1 : 0, result.KongServices.Single().Backends.Count);
        Assert.Equal(why.Length == 0 ? [] : [why], result.Findings.Where(finding => finding.Code == "KG029").Select(finding => finding.Message.English.Contains(why, StringComparison.Ordinal) ? why : finding.Message));
    }

    /// <summary>Semantics 6.1: the parent has to be there, of a class that is there, and of this controller.</summary>
    [Theory]
    [InlineData("default", "kong", "konghq.com/kic-gateway-controller", "Gateway", "")]
    [InlineData("a", "kong", "konghq.com/kic-gateway-controller", "Gateway", "does not exist")]
    [InlineData("default", "other", "konghq.com/kic-gateway-controller", "Gateway", "GatewayClass other, which does not exist")]
    [InlineData("default", "kong", "example.com/other", "Gateway", "belongs to another controller")]
    [InlineData("default", "kong", "konghq.com/kic-gateway-controller", "Service", "is not a Gateway")]
    public void Parent_HasToBeAGatewayOfKong(string @namespace, string className, string controller, string kind, string why)
    {
        var made = World.Empty.Gateway(controller: controller);
        var route = World.HttpRoute("a", "r", [World.Rule("/r", "s")]) with { Parents = [new ParentRef(new GroupKind(Groups.Gateway, kind), @namespace, "kong")] };
        var verdict = Assert.Single(made.With(made.Snapshot.Gateways.Single() with { ClassName = className }).Service("a", "s").With(route).Analyse().Routes);
        Assert.Equal(why.Length == 0, verdict.Accepted);
        Assert.Contains(why, verdict.Reason.English, StringComparison.Ordinal);
    }

    private static GatewayListener Selecting(params (string, string)[] labels) => Open with { AllowedFrom = "Selector", Selector = World.Map(labels) };

    private static GatewayListener Selecting(SelectorTerm term) => Open with { AllowedFrom = "Selector", SelectorTerms = [term] };

    private static CertificateRef Certificate(string? @namespace, string name) => new(Kinds.Secret, @namespace, name);

    private static ReferenceGrant Grant(string home, GroupKind to, string? name) => new()
    {
        Meta = World.Meta(home, "certs"), From = [new GrantFrom(Kinds.Gateway, "default")], To = [new GrantTo(to, name)],
    };
}
