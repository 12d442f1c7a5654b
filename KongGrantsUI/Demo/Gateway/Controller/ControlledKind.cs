using KongGrantsUI.Model;

namespace KongGrantsUI.Demo.Gateway.Controller;

/// <summary>How the API serves a kind whose status the controller writes.</summary>
internal sealed record ControlledKind(string Version, string Plural)
{
    private static readonly Dictionary<GroupKind, ControlledKind> All = new()
    {
        [Kinds.GatewayClass] = new("v1", "gatewayclasses"),
        [Kinds.Gateway] = new("v1", "gateways"),
        [Kinds.HttpRoute] = new("v1", "httproutes"),
        [Kinds.KongConsumer] = new("v1", "kongconsumers"),
        [Kinds.KongConsumerGroup] = new("v1beta1", "kongconsumergroups"),
    };

    /// <summary>Null for a kind whose status the controller leaves alone.</summary>
    public static ControlledKind? Of(ObjectKey key) => All.GetValueOrDefault(key.Kind);
}
