using System.Text.Json.Nodes;

namespace KongGrantsUI.Demo.Cluster.Seeding;

/// <summary>
/// One namespace, <c>crowd</c>, with 5,000 objects: Services with a route each, plugins, consumers of which nine in ten name a
/// plugin, and groups. The same at each start.
/// </summary>
public static class CrowdedWorld
{
    public const string Namespace = "crowd";

    private const string Kong = "configuration.konghq.com/v1";
    private const int Services = 500;
    private const int Plugins = 900;
    private const int Groups = 40;
    private const int Consumers = 3_060;

    /// <summary>The objects, the namespace first.</summary>
    public static IEnumerable<JsonObject> Objects() =>
    [
        WorldObject.Namespace(Namespace),
        .. Enumerable.Range(0, Plugins).Select(Plugin),
        .. Enumerable.Range(0, Services).SelectMany(ServiceAndRoute),
        .. Enumerable.Range(0, Groups).Select(index => OfKong(WorldObject.Of("configuration.konghq.com/v1beta1", "KongConsumerGroup", Namespace, $"group-{index:00}", "{}"))),
        .. Enumerable.Range(0, Consumers).Select(Consumer),
    ];

    private static JsonObject Plugin(int index) => WorldObject.Of(Kong, "KongPlugin", Namespace, Limit(index), $$"""
        { "plugin": "rate-limiting", "config": { "minute": {{1 + (index % 100)}}, "policy": "local" } }
        """);

    private static IEnumerable<JsonObject> ServiceAndRoute(int index)
    {
        var name = $"api-{index:000}";
        yield return Naming(WorldObject.Of("v1", "Service", Namespace, name, """{ "spec": { "ports": [{ "name": "http", "port": 80 }] } }"""), Limit(index));
        yield return WorldObject.Of("gateway.networking.k8s.io/v1", "HTTPRoute", Namespace, name, $$"""
            { "spec": { "parentRefs": [{ "name": "kong", "namespace": "default" }], "rules": [{
                "matches": [{ "path": { "type": "PathPrefix", "value": "/{{name}}" } }], "backendRefs": [{ "name": "{{name}}", "port": 80 }] }] } }
            """);
    }

    private static JsonObject Consumer(int index)
    {
        var name = $"consumer-{index:0000}";
        var item = OfKong(WorldObject.Of(Kong, "KongConsumer", Namespace, name, $$"""{ "username": "{{name}}", "consumerGroups": ["group-{{index % Groups:00}}"] }"""));
        return index % 10 == 0 ? item : Naming(item, Limit(index % Plugins));
    }

    private static string Limit(int index) => $"limit-{index:000}";

    private static JsonObject Naming(JsonObject item, string plugin) => WorldObject.Annotated(item, "konghq.com/plugins", plugin);

    private static JsonObject OfKong(JsonObject item) => WorldObject.Annotated(item, "kubernetes.io/ingress.class", "kong");
}
