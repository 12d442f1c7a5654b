using System.Text.Json;
using KongGrantsUI.Model;

namespace KongGrantsUI.Cluster.Wire;

internal static class GatewayMapper
{
    public static GatewayClass GatewayClass(ObjectMeta meta, JsonElement item) => new()
    {
        Meta = meta,
        ControllerName = item.Field("spec").Text("controllerName") ?? "",
        Conditions = item.Field("status").Conditions(),
    };

    public static Gateway Gateway(ObjectMeta meta, JsonElement item)
    {
        var status = item.Field("status");
        return new Gateway
        {
            Meta = meta,
            ClassName = item.Field("spec").Text("gatewayClassName") ?? "",
            Listeners = item.Field("spec").List("listeners", listener => Listener(listener, status)),
            Conditions = status.Conditions(),
            Addresses = status.Items("addresses").Select(address => address.Text("value")).OfType<string>().ToEquatableList(),
        };
    }

    public static ReferenceGrant ReferenceGrant(ObjectMeta meta, JsonElement item)
    {
        var spec = item.Field("spec");
        return new ReferenceGrant
        {
            Meta = meta,
            From = spec.Items("from")
                .Select(from => new GrantFrom(from.GroupKind("", ""), from.Text("namespace") ?? ""))
                .ToEquatableList(),
            To = spec.List("to", to => new GrantTo(to.GroupKind("", ""), to.Text("name"))),
        };
    }

    private static GatewayListener Listener(JsonElement listener, JsonElement status)
    {
        var name = listener.Text("name") ?? "";
        var allowed = listener.Field("allowedRoutes");
        var namespaces = allowed.Field("namespaces");
        return new GatewayListener
        {
            Name = name,
            Port = listener.Int("port") ?? 0,
            Protocol = listener.Text("protocol") ?? "HTTP",
            Hostname = listener.Text("hostname"),
            AllowedFrom = AllowedFrom(allowed),
            Selector = namespaces.Field("selector").Map("matchLabels"),
            SelectorTerms = namespaces.Field("selector").Items("matchExpressions")
                .Select(term => new SelectorTerm(term.Text("key") ?? "", term.Text("operator") ?? "", term.Texts("values"))).ToEquatableList(),
            AllowedKinds = allowed.List("kinds", kind => kind.GroupKind(Groups.Gateway, "")),
            Certificates = listener.Field("tls").Items("certificateRefs")
                .Select(item => new CertificateRef(item.GroupKind("", Kinds.Secret.Kind), item.Text("namespace"), item.Text("name") ?? ""))
                .ToEquatableList(),
            Conditions = status.Items("listeners").FirstOrDefault(entry => entry.Text("name") == name).Conditions(),
        };
    }

    /// <summary>A block without <c>from</c> means Same, the API server's default.</summary>
    private static string? AllowedFrom(JsonElement allowed) =>
        allowed.ValueKind == JsonValueKind.Object ? allowed.Field("namespaces").Text("from") ?? "Same" : null;
}
