using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Gateway.Controller;
using KongGrantsUI.Model;

namespace KongGrantsUI.Tests.Demo.Gateway.Controller;

public sealed class ParentAcceptanceTests
{
    private static readonly ParentRef Parent = new(Kinds.Gateway, "default", "kong");

    public static TheoryData<string, ParentRef, GatewayListener, string[], string> Cases => new()
    {
        { "open to all", Parent, Listener(), [], "Accepted" },
        { "no allowedRoutes block", Parent, Listener() with { AllowedFrom = null }, [], "Accepted" },
        { "same namespace only", Parent, Listener() with { AllowedFrom = "Same" }, [], "NotAllowedByListeners" },
        { "none", Parent, Listener() with { AllowedFrom = "None" }, [], "NotAllowedByListeners" },
        { "selected", Parent, Selecting("team", "luka"), [], "Accepted" },
        { "not selected", Parent, Selecting("team", "kim"), [], "NotAllowedByListeners" },
        { "other kinds", Parent, Listener() with { AllowedKinds = [new GroupKind(Groups.Gateway, "GRPCRoute")] }, [], "NotAllowedByListeners" },
        { "section", Parent with { SectionName = "proxy" }, Listener(), [], "Accepted" },
        { "no such section", Parent with { SectionName = "other" }, Listener(), [], "NoMatchingParent" },
        { "no such port", Parent with { Port = 443 }, Listener(), [], "NoMatchingParent" },
        { "hostname", Parent, Listener() with { Hostname = "*.example.com" }, ["a.example.com"], "Accepted" },
        { "wider route", Parent, Listener() with { Hostname = "a.example.com" }, ["*.example.com"], "Accepted" },
        { "not programmed", Parent, Listener() with { AllowedKinds = [new GroupKind(Groups.Gateway, "HTTPRoute"), new GroupKind(Groups.Gateway, "TCPRoute")] }, [], "NotAllowedByListeners" },
        { "other hostname", Parent, Listener() with { Hostname = "a.example.com" }, ["b.example.com"], "NoMatchingListenerHostname" },
    };

    /// <summary>Semantics 6.1.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Plan_Route_SaysWhetherItsParentAcceptsIt(string why, ParentRef parent, GatewayListener listener, string[] hostnames, string reason)
    {
        var report = ControllerWorld.Report(
            ControllerWorld.Class,
            ControllerWorld.Gateway with { Listeners = [listener] },
            ControllerWorld.Service,
            new NamespaceObject { Meta = ControllerWorld.Meta("", "kualalumpur") with { Labels = EquatableMap.From([KeyValuePair.Create("team", "luka")]) } },
            ControllerWorld.Route with { Parents = [parent], Hostnames = hostnames.ToEquatableList() });

        var accepted = Condition(report, "Accepted");

        Assert.True(reason == $"{accepted["reason"]}", $"{why}: {accepted["reason"]}");
        Assert.Equal(reason == "Accepted" ? "True" : "False", $"{accepted["status"]}");
        Assert.Equal("3", $"{accepted["observedGeneration"]}");
    }

    public static TheoryData<BackendRef, string> Backends => new()
    {
        { new BackendRef(Kinds.Service, null, "httpbin", "80"), "ResolvedRefs" },
        { new BackendRef(Kinds.Service, "kualalumpur", "httpbin", "80"), "ResolvedRefs" },
        { new BackendRef(Kinds.Service, null, "gone", "80"), "BackendNotFound" },
        { new BackendRef(Kinds.Service, "other", "shared", "80"), "RefNotPermitted" },
        { new BackendRef(Kinds.Service, "other", "gone", "80"), "BackendNotFound" },
        { new BackendRef(Kinds.Service, "granted", "shared", "80"), "ResolvedRefs" },
        { new BackendRef(Kinds.Service, "granted", "unnamed", "80"), "RefNotPermitted" },
        { new BackendRef(Kinds.Secret, null, "httpbin", "80"), "InvalidKind" },
    };

    /// <summary>Semantics 6.2: existence is checked before permission.</summary>
    [Theory]
    [MemberData(nameof(Backends))]
    public void Plan_Backend_SaysWhetherItResolves(BackendRef backend, string reason)
    {
        var grant = new ReferenceGrant
        {
            Meta = ControllerWorld.Meta("granted", "grant"),
            From = [new GrantFrom(Kinds.HttpRoute, "kualalumpur")],
            To = [new GrantTo(Kinds.Service, "shared")],
        };
        var report = ControllerWorld.Report(
            ControllerWorld.Class, ControllerWorld.Gateway, ControllerWorld.Service, grant,
            Service("other", "shared"), Service("granted", "shared"), Service("granted", "unnamed"),
            ControllerWorld.Route with { Rules = [new HttpRouteRule([], [], [backend])] });

        Assert.Equal(reason, $"{Condition(report, "ResolvedRefs")["reason"]}");
    }

    private static ServiceObject Service(string @namespace, string name) => new() { Meta = ControllerWorld.Meta(@namespace, name) };

    private static GatewayListener Listener() => new() { Name = "proxy", Port = 80, AllowedFrom = "All" };

    private static GatewayListener Selecting(string label, string value) =>
        Listener() with { AllowedFrom = "Selector", Selector = EquatableMap.From([KeyValuePair.Create(label, value)]) };

    private static JsonObject Condition(KongGrantsUI.Demo.Gateway.GatewayReport report, string type)
    {
        var status = ControllerPlan.For(report, ControllerWorld.Options).Statuses.Single(one => one.Key.Kind == Kinds.HttpRoute).Status;
        return status["parents"]![0]!["conditions"]!.AsArray().OfType<JsonObject>().Single(condition => $"{condition["type"]}" == type);
    }
}
