using KongGrantsUI.Demo.Cluster.Storage;
using static KongGrantsUI.Demo.Cluster.Kinds.PrinterColumn;

namespace KongGrantsUI.Demo.Cluster.Kinds;

/// <summary>The kinds that CustomResourceDefinitions add: the Gateway API's, Kong's, and the grants' own.</summary>
internal static class CustomKinds
{
    private const string GatewayGroup = "gateway.networking.k8s.io";
    private const string KongGroup = "configuration.konghq.com";
    private const string IncubatorGroup = "incubator.ingress-controller.konghq.com";
    private const string GrantsGroup = "konggrants.dev";
    private static readonly string[] BothVersions = ["v1", "v1beta1"];
    private static readonly string[] GatewayCategory = ["gateway-api"];
    private static readonly string[] KongCategory = ["kong-ingress-controller"];

    private static readonly PrinterColumn[] PluginColumns =
    [
        Field("Plugin-Type", "plugin"), Age, Wider("Disabled", "disabled"), Wider("Config", "config"), Programmed,
    ];

    public static IReadOnlyList<KindInfo> All { get; } =
        [.. Gateway().Concat(Kong()).Concat(Grants()).Select(kind => kind with { Custom = true, HasGeneration = true })];

    private static IEnumerable<KindInfo> Gateway() => new KindInfo[]
    {
        new(GatewayGroup, "GatewayClass", "gatewayclasses", false)
        {
            Versions = BothVersions, ShortNames = ["gc"], HasStatus = true,
            Columns = [Field("Controller", "spec", "controllerName"), ConditionStatus("Accepted"), Age, Wider("Description", "spec", "description")],
        },
        new(GatewayGroup, "Gateway", "gateways", true)
        {
            Versions = BothVersions, ShortNames = ["gtw"], HasStatus = true,
            Columns =
            [
                Field("Class", "spec", "gatewayClassName"), Computed("Address", item => Cells.FirstText(item, "value", "status", "addresses")),
                Programmed, Age,
            ],
        },
        new(GatewayGroup, "HTTPRoute", "httproutes", true) { Versions = BothVersions, HasStatus = true, Columns = [Field("Hostnames", "spec", "hostnames"), Age] },
        new(GatewayGroup, "GRPCRoute", "grpcroutes", true) { HasStatus = true, Columns = [Field("Hostnames", "spec", "hostnames"), Age] },
        new(GatewayGroup, "TCPRoute", "tcproutes", true) { Versions = ["v1alpha2"], HasStatus = true },
        new(GatewayGroup, "UDPRoute", "udproutes", true) { Versions = ["v1alpha2"], HasStatus = true },
        new(GatewayGroup, "TLSRoute", "tlsroutes", true) { Versions = ["v1alpha2"], HasStatus = true },
        new(GatewayGroup, "ReferenceGrant", "referencegrants", true) { Versions = BothVersions, ShortNames = ["refgrant"] },
    }.Select(kind => kind with { Categories = GatewayCategory });

    private static IEnumerable<KindInfo> Kong() => new KindInfo[]
    {
        new(KongGroup, "KongPlugin", "kongplugins", true) { ShortNames = ["kp"], HasStatus = true, Columns = PluginColumns },
        new(KongGroup, "KongClusterPlugin", "kongclusterplugins", false) { ShortNames = ["kcp"], HasStatus = true, Columns = PluginColumns },
        new(KongGroup, "KongConsumer", "kongconsumers", true) { ShortNames = ["kc"], HasStatus = true, Columns = [Field("Username", "username"), Age, Programmed] },
        new(KongGroup, "KongConsumerGroup", "kongconsumergroups", true)
        {
            Versions = ["v1beta1"], ShortNames = ["kcg"], HasStatus = true, Columns = [Age, Programmed],
        },
        new(KongGroup, "TCPIngress", "tcpingresses", true) { Versions = ["v1beta1"], HasStatus = true },
        new(KongGroup, "UDPIngress", "udpingresses", true) { Versions = ["v1beta1"], HasStatus = true },
        new(KongGroup, "KongCustomEntity", "kongcustomentities", true) { Versions = ["v1alpha1"], ShortNames = ["kce"], HasStatus = true },
        new(IncubatorGroup, "KongServiceFacade", "kongservicefacades", true) { Versions = ["v1alpha1"], ShortNames = ["svcfacade"], HasStatus = true },
        new(KongGroup, "KongUpstreamPolicy", "kongupstreampolicies", true) { Versions = ["v1beta1"], ShortNames = ["kup"], HasStatus = true },
    }.Select(kind => kind with { Categories = KongCategory });

    private static IEnumerable<KindInfo> Grants() =>
    [
        new(GrantsGroup, "PluginGrantRequest", "plugingrantrequests", true)
        {
            Versions = ["v1alpha1"], ShortNames = ["pgr"],
            Columns = [Field("From", "spec", "from", "kind"), Computed("To", Cells.RequestedPlugins), Field("Duration", "spec", "duration"), Wider("Reason", "spec", "reason"), Age],
        },
        new(GrantsGroup, "PluginGrantReview", "plugingrantreviews", true)
        {
            Versions = ["v1alpha1"], ShortNames = ["pgrev"],
            Columns =
            [
                Computed("Request", item => $"{item.At("spec", "request", "namespace")}/{item.At("spec", "request", "name")}"), Field("Decision", "spec", "decision"),
                Field("Grant", "spec", "grant"), Field("Expires", "spec", "expiresAt"), Age,
            ],
        },
    ];
}
