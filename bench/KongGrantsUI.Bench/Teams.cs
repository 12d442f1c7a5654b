using KongGrantsUI.Model;

namespace KongGrantsUI.Bench;

/// <summary>
/// A cluster of many teams, as a company has it: for each ten objects two Services behind a route each, three plugins, two
/// consumers in another namespace that name two of them by prefix, and the grant for it. A hundred objects a namespace.
/// </summary>
internal static class Teams
{
    private const int PackSize = 10;
    private const int PacksPerNamespace = 10;

    public static ClusterSnapshot Make(int objects) => ClusterSnapshot.Of(Gateway().Concat(Enumerable.Range(0, objects / PackSize).SelectMany(Pack)));

    /// <summary>Kong's Gateway, open to all namespaces.</summary>
    public static IEnumerable<ClusterObject> Gateway() =>
    [
        new GatewayClass { Meta = Meta("", "kong"), ControllerName = "konghq.com/kic-gateway-controller" },
        new Gateway { Meta = Meta("default", "kong"), ClassName = "kong", Listeners = [new GatewayListener { Name = "http", Port = 80, AllowedFrom = "All" }] },
    ];

    private static IEnumerable<ClusterObject> Pack(int number)
    {
        var (home, callers) = ($"team-{number / PacksPerNamespace}", $"callers-{number / PacksPerNamespace}");
        var (auth, slow, slower) = ($"auth-{number}", $"slow-{number}", $"slower-{number}");
        return
        [
            Service(home, $"web-{number}", $"{auth},{slow},{slower}"),
            Service(home, $"api-{number}", auth),
            Route(home, $"web-{number}"),
            Route(home, $"api-{number}"),
            Plugin(home, auth, "basic-auth", "{}"),
            Plugin(home, slow, "rate-limiting", """{"minute":10}"""),
            Plugin(home, slower, "rate-limiting", """{"minute":5}"""),
            Consumer(callers, $"kim-{number}", $"{home}:{slow}"),
            Consumer(callers, $"lee-{number}", $"{home}:{slower}"),
            new ReferenceGrant
            {
                Meta = Meta(home, $"grant-{number}"),
                From = [new GrantFrom(Kinds.KongConsumer, callers)],
                To = [new GrantTo(Kinds.KongPlugin, slow), new GrantTo(Kinds.KongPlugin, slower)],
            },
        ];
    }

    private static ServiceObject Service(string home, string name, string plugins) =>
        new() { Meta = Meta(home, name, (Names.PluginsAnnotation, plugins)), Ports = [new ServicePort("", 80, "TCP")] };

    private static HttpRoute Route(string home, string service) => new()
    {
        Meta = Meta(home, service),
        Parents = [new ParentRef(Kinds.Gateway, "default", "kong")],
        Rules = [new HttpRouteRule([new HttpRouteMatch { Path = $"/{service}" }], [], [new BackendRef(Kinds.Service, null, service, "80")])],
    };

    private static KongPlugin Plugin(string home, string name, string type, string config) =>
        new() { Meta = Meta(home, name), Type = type, ConfigJson = config, HasConfig = true };

    private static KongConsumer Consumer(string home, string name, string plugins) => new()
    {
        Meta = Meta(home, name, (Names.PluginsAnnotation, plugins), (Names.ClassAnnotation, "kong")), Username = name,
    };

    private static ObjectMeta Meta(string home, string name, params (string Key, string Value)[] annotations) => new()
    {
        Namespace = home, Name = name, Annotations = EquatableMap.From(annotations.Select(entry => KeyValuePair.Create(entry.Key, entry.Value))),
    };
}
