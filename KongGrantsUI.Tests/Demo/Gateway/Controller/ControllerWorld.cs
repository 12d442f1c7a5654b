using KongGrantsUI.Analysis;
using KongGrantsUI.Demo.Gateway;
using KongGrantsUI.Demo.Gateway.Configuration;
using KongGrantsUI.Demo.Gateway.Controller;
using KongGrantsUI.Live;
using KongGrantsUI.Model;
using GatewayObject = KongGrantsUI.Model.Gateway;

namespace KongGrantsUI.Tests.Demo.Gateway.Controller;

/// <summary>The objects of the how-to, and reports about them.</summary>
internal static class ControllerWorld
{
    public static readonly ControllerOptions Options = new();

    public static readonly GatewayClass Class = new() { Meta = Meta("", "kong"), ControllerName = Options.ControllerName };

    public static readonly GatewayObject Gateway = new()
    {
        Meta = Meta("default", "kong"),
        ClassName = "kong",
        Listeners = [new GatewayListener { Name = "proxy", Port = 80, AllowedFrom = "All" }],
    };

    public static readonly ServiceObject Service =
        new() { Meta = Meta("kualalumpur", "httpbin"), Ports = [new ServicePort("http", 80, "TCP")] };

    public static readonly HttpRoute Route = new()
    {
        Meta = Meta("kualalumpur", "bintang"),
        Parents = [new ParentRef(Kinds.Gateway, "default", "kong")],
        Rules = [new HttpRouteRule([], [], [new BackendRef(Kinds.Service, null, "httpbin", "80")])],
    };

    public static readonly KongConsumer Consumer = new()
    {
        Meta = Meta("qyzylorda", "aygerim") with
        {
            Annotations = EquatableMap.From([KeyValuePair.Create(Names.ClassAnnotation, "kong")]),
        },
        Username = "aygerim",
    };

    public static IReadOnlyList<ClusterObject> All => [Class, Gateway, Service, Route, Consumer];

    public static ObjectMeta Meta(string @namespace, string name) => new()
    {
        Namespace = @namespace,
        Name = name,
        Uid = $"uid-{name}",
        ResourceVersion = "1",
        Generation = 3,
    };

    public static GatewayReport Report(params ClusterObject[] objects) => Report(new ClusterAnalysis(), objects);

    public static GatewayReport Report(ClusterAnalysis analysis, params IReadOnlyList<ClusterObject> objects) => new(
        new LiveState(ClusterSnapshot.Of(objects), analysis, GatewayHarness.Start),
        new GatewayStatus { Revision = 1, AppliedAt = GatewayHarness.Start });

    public static GatewayReport Rejected(this GatewayReport report, ConfigFault fault) =>
        report with { Status = report.Status with { RejectedRevision = 2, Faults = [fault] } };
}
