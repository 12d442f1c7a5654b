using KongGrantsUI.Model;

namespace KongGrantsUI.Demo.Gateway.Controller;

/// <summary>Who the controller is, and where its data plane can be reached.</summary>
public sealed record ControllerOptions
{
    /// <summary>Written into statuses; only Gateways of a class with this controller are taken care of.</summary>
    public string ControllerName { get; init; } = "konghq.com/kic-gateway-controller";

    /// <summary>The class that KongConsumers must carry.</summary>
    public string IngressClass { get; init; } = "kong";

    /// <summary>Published in Gateways' statuses.</summary>
    public string GatewayAddress { get; init; } = "127.0.0.1";

    /// <summary>The Pod that Events about whole configurations are put on; it need not exist.</summary>
    public NamespacedName Pod { get; init; } = new("kong", "kong-controller");

    /// <summary>As in Events: where the gateway takes its configuration.</summary>
    public string AdminUrl { get; init; } = "https://127.0.0.1:8444";
}
