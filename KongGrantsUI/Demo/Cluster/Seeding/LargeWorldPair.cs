using System.Text.Json.Nodes;

namespace KongGrantsUI.Demo.Cluster.Seeding;

/// <summary>Two namespaces of a <see cref="LargeWorld"/> that share plugins.</summary>
internal sealed class LargeWorldPair(int number, int neighbour, Random random)
{
    private const int Consumers = 20;
    private const int Services = 10;
    private const int Plugins = 20;
    private const int GrantedAtOnce = 5;
    private const int Grants = 4;

    private readonly string people = $"people-{number:000}";
    private readonly string apis = $"apis-{number:000}";

    public IEnumerable<JsonObject> Objects() =>
    [
        WorldObject.Namespace(people), WorldObject.Namespace(apis),
        .. Enumerable.Range(0, Plugins).Select(Plugin),
        .. Enumerable.Range(0, Services).SelectMany(ServiceAndRoute),
        .. Enumerable.Range(0, 2).Select(Ingress),
        Deployment(),
        .. Enumerable.Range(0, Grants).Select(Grant),
        .. Enumerable.Range(0, 2).Select(Group),
        .. Enumerable.Range(0, Consumers).SelectMany(ConsumerAndCredential),
        .. new LargeWorldHandshakes(number, people, apis, random).Objects(),
    ];

    private JsonObject Plugin(int index) => WorldObject.Of("configuration.konghq.com/v1", "KongPlugin", apis, PluginName(index), $$"""
        { "plugin": "rate-limiting", "config": { "minute": {{random.Next(1, 100)}}, "policy": "local" } }
        """);

    private IEnumerable<JsonObject> ServiceAndRoute(int index)
    {
        var name = $"api-{index:00}";
        var service = WorldObject.Of("v1", "Service", apis, name, $$"""
            { "spec": { "selector": { "app": "{{name}}" }, "ports": [{ "name": "http", "port": 80 }] } }
            """);
        // Where it is left out, the consumers' half of these limits has no other half.
        if (random.Next(10) < 8) Annotate(service, "konghq.com/plugins", $"{PluginName(2 * index)},{PluginName((2 * index) + 1)}");
        yield return service;
        var route = WorldObject.Of("gateway.networking.k8s.io/v1", "HTTPRoute", apis, name, $$"""
            { "spec": { "parentRefs": [{ "name": "kong", "namespace": "default" }], "rules": [{
                "matches": [{ "path": { "type": "PathPrefix", "value": "/{{apis}}/{{name}}" } }], "backendRefs": [{ "name": "{{name}}", "port": 80 }] }] } }
            """);
        Annotate(route, "konghq.com/strip-path", "true");
        yield return route;
    }

    private JsonObject Ingress(int index) => Annotate(WorldObject.Of("networking.k8s.io/v1", "Ingress", apis, $"old-{index}", $$"""
        { "spec": { "ingressClassName": "kong", "rules": [{ "http": { "paths": [{ "path": "/{{apis}}/old-{{index}}", "pathType": "Prefix",
            "backend": { "service": { "name": "api-0{{index}}", "port": { "number": 80 } } } }] } }] } }
        """), "konghq.com/plugins", PluginName(index));

    private JsonObject Deployment() => WorldObject.Of("apps/v1", "Deployment", apis, "api", """
        { "spec": { "selector": { "matchLabels": { "app": "api" } }, "template": { "metadata": { "labels": { "app": "api" } },
            "spec": { "containers": [{ "name": "api", "image": "httpbin:1" }] } } } }
        """);

    // Three quarters of the plugins are granted to this pair's people; the last grant is for the neighbours.
    private JsonObject Grant(int index)
    {
        var names = index < Grants - 1 ? Enumerable.Range(index * GrantedAtOnce, GrantedAtOnce) : [Plugins - 1];
        var to = string.Join(", ", names.Select(name => $$"""{ "group": "configuration.konghq.com", "kind": "KongPlugin", "name": "{{PluginName(name)}}" }"""));
        var from = index < Grants - 1 ? people : $"people-{neighbour:000}";
        return WorldObject.Of("gateway.networking.k8s.io/v1beta1", "ReferenceGrant", apis, $"grant-{index}", $$"""
            { "spec": { "from": [{ "group": "configuration.konghq.com", "kind": "KongConsumer", "namespace": "{{from}}" }], "to": [{{to}}] } }
            """);
    }

    private JsonObject Group(int index) => OfKong(WorldObject.Of("configuration.konghq.com/v1beta1", "KongConsumerGroup", people, $"group-{index}", "{}"));

    private IEnumerable<JsonObject> ConsumerAndCredential(int index)
    {
        var (name, user) = ($"consumer-{index:00}", $"user-{number:000}-{index:00}");
        yield return WorldObject.Labelled(WorldObject.Of("v1", "Secret", people, name, $$"""
            { "stringData": { "username": "{{user}}", "password": "{{user}}-password" } }
            """), "konghq.com/credential", "basic-auth");
        var consumer = OfKong(WorldObject.Of("configuration.konghq.com/v1", "KongConsumer", people, name, $$"""
            { "username": "{{user}}", "credentials": ["{{name}}"], "consumerGroups": ["group-{{index % 2}}"] }
            """));
        yield return Reference() is { } reference ? Annotate(consumer, "konghq.com/plugins", reference) : consumer;
    }

    private string? Reference() => random.Next(20) switch
    {
        0 => null,
        1 => $"{apis}:limit-99",
        2 => $"{apis}:limit:00",
        3 => PluginName(random.Next(Plugins)),
        _ => $"{apis}:{PluginName(random.Next(Plugins))}",
    };

    private static string PluginName(int index) => $"limit-{index:00}";

    private static JsonObject OfKong(JsonObject item) => Annotate(item, "kubernetes.io/ingress.class", "kong");

    private static JsonObject Annotate(JsonObject item, string name, string value) => WorldObject.Annotated(item, name, value);
}
