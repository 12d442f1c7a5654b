using KongGrantsUI.Model;

namespace KongGrantsUI.Cluster.Wire;

/// <summary>How the API serves a kind.</summary>
/// <param name="Kind">Group and kind.</param>
/// <param name="Versions">Versions that can be read, the preferred one first.</param>
/// <param name="Plural">The resource's name in a path.</param>
/// <param name="Namespaced">Whether objects live in a namespace.</param>
/// <param name="MetadataOnly">Whether only metadata is asked for, so that values never reach this process.</param>
public sealed record ResourceKind(
    GroupKind Kind, EquatableList<string> Versions, string Plural, bool Namespaced = true, bool MetadataOnly = false)
{
    /// <summary>One for each of <see cref="Kinds.All"/>, in that order.</summary>
    public static readonly EquatableList<ResourceKind> All = EquatableList.Of<ResourceKind>(
        new(Kinds.Namespace, ["v1"], "namespaces", Namespaced: false),
        new(Kinds.Service, ["v1"], "services"),
        new(Kinds.Secret, ["v1"], "secrets", MetadataOnly: true),
        new(Kinds.Event, ["v1"], "events"),
        new(Kinds.Ingress, ["v1"], "ingresses"),
        new(Kinds.IngressClass, ["v1"], "ingressclasses", Namespaced: false),
        new(Kinds.GatewayClass, ["v1", "v1beta1"], "gatewayclasses", Namespaced: false),
        new(Kinds.Gateway, ["v1", "v1beta1"], "gateways"),
        new(Kinds.HttpRoute, ["v1", "v1beta1"], "httproutes"),
        new(Kinds.ReferenceGrant, ["v1beta1", "v1", "v1alpha2"], "referencegrants"),
        new(Kinds.KongPlugin, ["v1"], "kongplugins"),
        new(Kinds.KongClusterPlugin, ["v1"], "kongclusterplugins", Namespaced: false),
        new(Kinds.KongConsumer, ["v1"], "kongconsumers"),
        new(Kinds.KongConsumerGroup, ["v1beta1"], "kongconsumergroups"),
        new(Kinds.PluginGrantRequest, ["v1alpha1"], "plugingrantrequests"),
        new(Kinds.PluginGrantReview, ["v1alpha1"], "plugingrantreviews"),
        new(Kinds.GrpcRoute, ["v1"], "grpcroutes"),
        new(Kinds.TcpRoute, ["v1alpha2"], "tcproutes"),
        new(Kinds.UdpRoute, ["v1alpha2"], "udproutes"),
        new(Kinds.TlsRoute, ["v1", "v1alpha3", "v1alpha2"], "tlsroutes"),
        new(Kinds.TcpIngress, ["v1beta1"], "tcpingresses"),
        new(Kinds.UdpIngress, ["v1beta1"], "udpingresses"),
        new(Kinds.KongServiceFacade, ["v1alpha1"], "kongservicefacades"),
        new(Kinds.KongCustomEntity, ["v1alpha1"], "kongcustomentities"));

    public static ResourceKind? Find(GroupKind kind) => All.FirstOrDefault(resource => resource.Kind == kind);

    /// <summary><c>v1</c> for the core group, else <c>group/version</c>.</summary>
    public static string ApiVersion(string group, string version) => group.Length == 0 ? version : $"{group}/{version}";

    /// <summary>The collection's path from the server's root, without a leading slash.</summary>
    public string Path(string version, string @namespace = "")
    {
        var root = Kind.Group.Length == 0 ? $"api/{version}" : $"apis/{Kind.Group}/{version}";
        return @namespace.Length == 0
            ? $"{root}/{Plural}"
            : $"{root}/namespaces/{Uri.EscapeDataString(@namespace)}/{Plural}";
    }
}
