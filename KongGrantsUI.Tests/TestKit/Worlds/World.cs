using KongGrantsUI.Analysis;
using KongGrantsUI.Model;

namespace KongGrantsUI.Tests.TestKit.Worlds;

/// <summary>Builds snapshots a sentence at a time. Immutable: each call gives a new world.</summary>
public sealed record World
{
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    public static readonly World Empty = new();

    public ClusterSnapshot Snapshot { get; init; } = ClusterSnapshot.Empty;

    public ClusterAnalysis Analyse() => Analyser.Analyse(Snapshot, AnalysisOptions.Default, Now);

    public World With(ClusterObject item) => this with { Snapshot = Snapshot.With(item) };

    public World Without(ObjectKey key) => this with { Snapshot = Snapshot.Without(key) };

    /// <summary>GatewayClass kong and Gateway default/kong, open to all namespaces.</summary>
    public World Gateway(string @namespace = "default", string? allowedFrom = "All", string controller = "konghq.com/kic-gateway-controller") => this
        .With(new GatewayClass { Meta = Meta("", "kong"), ControllerName = controller })
        .With(new Gateway
        {
            Meta = Meta(@namespace, "kong"), ClassName = "kong",
            Listeners = [new GatewayListener { Name = "http", Port = 80, AllowedFrom = allowedFrom }],
        });

    public World Service(string @namespace, string name, string? plugins = null) =>
        With(new ServiceObject { Meta = Meta(@namespace, name, plugins), Ports = [new ServicePort("", 80, "TCP")] });

    /// <summary>One rule with one path prefix to the Services, which may be written <c>namespace/name</c>.</summary>
    public World Route(string @namespace, string name, params string[] services) =>
        With(HttpRoute(@namespace, name, [Rule("/" + name, services)]));

    public World Plugin(string @namespace, string name, string type = "rate-limiting", string config = """{"minute":10}""") =>
        With(new KongPlugin { Meta = Meta(@namespace, name), Type = type, ConfigJson = config, HasConfig = true });

    public World ClusterPlugin(string name, string type = "rate-limiting", bool global = false, string? ingressClass = "kong") =>
        With(new KongPlugin
        {
            Meta = Meta("", name, null, ingressClass) with { Labels = global ? Map((Names.GlobalLabel, "true")) : EquatableMap.Empty },
            ClusterScoped = true, Type = type, HasConfig = true,
        });

    public World Consumer(string @namespace, string name, string? plugins = null, string? ingressClass = "kong", params string[] groups) =>
        With(new KongConsumer { Meta = Meta(@namespace, name, plugins, ingressClass), Username = name, ConsumerGroups = [.. groups] });

    public World Group(string @namespace, string name, string? plugins = null, string? ingressClass = "kong") =>
        With(new KongConsumerGroup { Meta = Meta(@namespace, name, plugins, ingressClass) });

    public World Grant(string @namespace, string name, GroupKind from, string fromNamespace, params string?[] plugins) =>
        With(new ReferenceGrant
        {
            Meta = Meta(@namespace, name), From = [new GrantFrom(from, fromNamespace)],
            To = [.. plugins.DefaultIfEmpty(null).Select(plugin => new GrantTo(Kinds.KongPlugin, plugin))],
        });

    /// <summary>The same with another plugins annotation on one object; null takes it away.</summary>
    public World Annotate(ObjectKey key, string? plugins)
    {
        var item = Snapshot.Find(key) ?? throw new ArgumentException($"{key} is not in this world.", nameof(key));
        var others = item.Meta.Annotations.Where(entry => entry.Key != Names.PluginsAnnotation);
        var all = plugins is null ? others : others.Append(KeyValuePair.Create(Names.PluginsAnnotation, plugins));
        return With(item with { Meta = item.Meta with { Annotations = EquatableMap.From(all) } });
    }

    public static HttpRoute HttpRoute(string @namespace, string name, EquatableList<HttpRouteRule> rules, string? gatewayNamespace = "default") => new()
    {
        Meta = Meta(@namespace, name), Rules = rules, Parents = [new ParentRef(Kinds.Gateway, gatewayNamespace, "kong")],
    };

    public static HttpRouteRule Rule(string path, params string[] services) =>
        new([new HttpRouteMatch { Path = path }], [], [.. services.Select(Backend)]);

    public static BackendRef Backend(string service)
    {
        var parts = service.Split('/');
        return parts.Length == 2 ? new BackendRef(Kinds.Service, parts[0], parts[1], "80") : new BackendRef(Kinds.Service, null, service, "80");
    }

    public static ObjectMeta Meta(string @namespace, string name, string? plugins = null, string? ingressClass = null)
    {
        var annotations = new List<(string, string)>();
        if (plugins is not null) annotations.Add((Names.PluginsAnnotation, plugins));
        if (ingressClass is not null) annotations.Add((Names.ClassAnnotation, ingressClass));
        return new ObjectMeta { Namespace = @namespace, Name = name, Annotations = Map([.. annotations]) };
    }

    public static EquatableMap Map(params (string Key, string Value)[] entries) =>
        EquatableMap.From(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value)));
}
