using KongGrantsUI.Analysis;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Demo.Gateway.Credentials;
using KongGrantsUI.Live;
using KongGrantsUI.Model;

namespace KongGrantsUI.Tests.Demo.Gateway;

/// <summary>The how-to's world, already analysed: route bintang to httpbin, consumers aygerim and rustem.</summary>
internal static class World
{
    public const string Service = "httproute.kualalumpur.bintang.0";
    public const string Route = "httproute.kualalumpur.bintang.0.0";

    public static readonly ObjectKey RouteKey = new(Kinds.HttpRoute, "kualalumpur", "bintang");

    public static readonly CredentialTable Credentials = new(
        [
            Basic("aygerim"), Basic("rustem"),
            Secret("aygerim-key", "key-auth", ("key", "aygerim-secret-key")),
            Secret("aygerim-acl", "acl", ("group", "dev")),
        ]);

    public static CredentialSecret Basic(string name) =>
        Secret($"{name}-basic-auth", "basic-auth", ("username", name), ("password", $"{name}-password"));

    public static CredentialSecret Secret(string name, string type, params (string Key, string Value)[] values) => new(
        new NamespacedName("qyzylorda", name), type, EquatableMap.From(values.Select(pair => KeyValuePair.Create(pair.Key, pair.Value))));

    public static GatewayConsumer Consumer(string name, params string[] secrets) => new(
        new ObjectKey(Kinds.KongConsumer, "qyzylorda", name),
        name,
        secrets.Select(secret => new NamespacedName("qyzylorda", secret)).ToEquatableList(),
        []);

    public static KongService Httpbin(string name = Service) =>
        new(name, [new KongBackend(new ObjectKey(Kinds.Service, "kualalumpur", "httpbin"), "80", 1)]);

    public static KongRoute Bintang(params string[] paths) => new()
    {
        Name = Route,
        Service = Service,
        Source = RouteKey,
        Paths = paths.Length == 0 ? ["~/bintang$", "/bintang/"] : paths.ToEquatableList(),
        StripPath = true,
    };

    public static PluginEntity Plugin(string type, PluginScope scope, string config = "{}", string? name = null) => new()
    {
        Type = type,
        Scope = scope,
        Plugin = new ObjectKey(Kinds.KongPlugin, "kualalumpur", name ?? type),
        ConfigJson = config,
        Id = Guid.Parse("99a5d511-cb2d-5743-b33d-591284495bb8"),
    };

    public static PluginEntity BasicAuth(string config = "{}") => Plugin("basic-auth", new PluginScope(Service), config);

    public static PluginEntity Limit(string? consumer, string config, string? service = Service) =>
        Plugin("rate-limiting", new PluginScope(service, Consumer: consumer), config, $"rate-limit-{consumer}");

    public static LiveState State(params PluginEntity[] plugins) => State(1, plugins);

    public static LiveState State(long revision, params PluginEntity[] plugins) => Of(revision, new ClusterAnalysis
    {
        KongServices = [Httpbin()],
        KongRoutes = [Bintang()],
        Consumers = [Consumer("aygerim", "aygerim-basic-auth", "aygerim-key", "aygerim-acl"), Consumer("rustem", "rustem-basic-auth")],
        Entities = plugins.ToEquatableList(),
    });

    public static LiveState Of(long revision, ClusterAnalysis analysis) =>
        new(ClusterSnapshot.Empty with { Revision = revision }, analysis, DateTimeOffset.UnixEpoch);

    /// <summary>A state in which two plugins collide.</summary>
    public static LiveState Colliding(long revision)
    {
        var state = State(revision, Limit(null, """{"minute":10}"""), BasicAuth());
        var collision = new Collision(
            "rate-limiting",
            new PluginScope(Service),
            [new ObjectKey(Kinds.KongPlugin, "kualalumpur", "rate-limit-aygerim"), new ObjectKey(Kinds.KongPlugin, "kualalumpur", "rate-limit-rustem")],
            [new ObjectKey(Kinds.Service, "kualalumpur", "httpbin")]);
        return state with { Analysis = state.Analysis with { Collisions = [collision], Rejected = true } };
    }
}
