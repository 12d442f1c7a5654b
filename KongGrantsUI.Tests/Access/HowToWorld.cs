using System.Collections.Immutable;
using KongGrantsUI.Access;
using KongGrantsUI.Analysis;
using KongGrantsUI.Analysis.Findings;
using KongGrantsUI.Analysis.Grants;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Analysis.References;
using KongGrantsUI.Live;
using KongGrantsUI.Model;

namespace KongGrantsUI.Tests.Access;

/// <summary>The how-to's two namespaces, and a third that neither of their owners may know of.</summary>
public static class HowToWorld
{
    public const string Kims = "qyzylorda";
    public const string Lukas = "kualalumpur";
    public const string Other = "zanzibar";

    public static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    public static readonly UserIdentity Kim = new("kim", ["system:authenticated"], "Kim");
    public static readonly UserIdentity Luka = new("luka", ["system:authenticated"], "Luka");
    public static readonly UserIdentity Admin = new("admin", ["system:masters"], "Admin");

    public static readonly PluginGrantRequest Request = new()
    {
        Meta = Meta(Kims, "limits") with { Uid = "uid-limits", CreatedAt = Now.AddHours(-2) },
        ToNamespace = Lukas,
        ToNames = ["rate-limit-aygerim"],
        Attach = [new AttachWish("rate-limit-aygerim", ["aygerim"], "rate-limiting", """{"minute":10}""")],
        Reason = "per-consumer limits",
    };

    public static readonly ObjectKey Grant = new(Kinds.ReferenceGrant, Lukas, "limits-grant");
    public static readonly ObjectKey Aygerim = new(Kinds.KongConsumer, Kims, "aygerim");
    public static readonly ObjectKey Limit = new(Kinds.KongPlugin, Lukas, "rate-limit-aygerim");

    public static LiveState State { get; } = new(Snapshot(), Analysis(), Now);

    public static AccessMap Owner(string @namespace) => new([], ImmutableDictionary<string, ImmutableHashSet<(string, GroupKind)>>.Empty
        .Add(@namespace, [.. from verb in KongGrantsUI.Access.Review.AccessProbe.Verbs from kind in Kinds.All where kind != Kinds.Namespace select (verb, kind)]));

    public static AccessMap Everything { get; } = new(
        [.. from verb in KongGrantsUI.Access.Review.AccessProbe.Verbs from kind in Kinds.All select (verb, kind)],
        ImmutableDictionary<string, ImmutableHashSet<(string, GroupKind)>>.Empty);

    public static ObjectMeta Meta(string @namespace, string name) => new() { Namespace = @namespace, Name = name };

    public static KongPlugin Plugin(string @namespace, string name, string config, params (string, string)[] annotations) => new()
    {
        Meta = Meta(@namespace, name) with { Annotations = EquatableMap.From(annotations.Select(pair => KeyValuePair.Create(pair.Item1, pair.Item2))) },
        Type = "rate-limiting",
        ConfigJson = config,
        HasConfig = true,
    };

    private static ClusterSnapshot Snapshot() => ClusterSnapshot.Of(
    [
        .. new[] { Kims, Lukas, Other }.Select(name => new NamespaceObject
        {
            Meta = new ObjectMeta { Name = name, Labels = EquatableMap.From([KeyValuePair.Create("label-of", name)]) },
        }),
        new KongConsumer { Meta = Meta(Kims, "aygerim"), Username = "username-aygerim", Credentials = ["aygerim-basic-auth"] },
        new KongConsumer { Meta = Meta(Kims, "rustem-unseen"), Username = "username-rustem" },
        new SecretMetadata { Meta = Meta(Kims, "aygerim-basic-auth") },
        new ServiceObject { Meta = Meta(Lukas, "httpbin-service") },
        new HttpRoute { Meta = Meta(Lukas, "bintang-route") },
        Plugin(Lukas, "rate-limit-aygerim", """{"secret-config":1}""", (Names.DescriptionAnnotation, "ten a minute"), ("private", "private-annotation")),
        Plugin(Lukas, "unnamed-plugin", """{"secret-config":2}"""),
        Plugin(Other, "offered-plugin", """{"secret-config":3}""", (Names.OfferedLabel, "true")),
        Plugin(Other, "hidden-plugin", """{"secret-config":4}"""),
        new KongConsumer { Meta = Meta(Other, "hidden-consumer"), Username = "hidden-username" },
        new ReferenceGrant
        {
            Meta = Meta(Lukas, "limits-grant"),
            From = [new GrantFrom(Kinds.KongConsumer, "hidden-namespace"), new GrantFrom(Kinds.KongConsumer, Kims)],
            To = [new GrantTo(Kinds.KongPlugin, "rate-limit-aygerim")],
        },
        new ReferenceGrant { Meta = Meta(Other, "hidden-grant"), From = [new GrantFrom(Kinds.KongConsumer, "hidden-namespace")] },
        Request,
        new PluginGrantRequest { Meta = Meta(Other, "hidden-request"), ToNamespace = "hidden-namespace", Reason = "hidden-reason" },
        new EventObject { Meta = Meta(Lukas, "lukas-event"), Regarding = Limit },
    ]);

    private static ClusterAnalysis Analysis() => new()
    {
        References =
        [
            Reference(Aygerim, Lukas, "rate-limit-aygerim") with { Verdict = ReferenceVerdict.Granted, Plugin = Limit, Grant = new GrantMatch(Grant, 1, 0) },
            Reference(new ObjectKey(Kinds.KongConsumer, Other, "hidden-consumer"), Other, "hidden-plugin") with { HasPrefix = false },
        ],
        Grants = [new GrantUsage(Grant, [Aygerim], [Limit.NamespacedName])],
        Entities =
        [
            new PluginEntity
            {
                Type = "rate-limiting", Plugin = Limit, Id = Guid.NewGuid(), ConfigJson = """{"secret-config":1}""",
                Scope = new PluginScope(Service: "httproute.kualalumpur.bintang-route.0", Consumer: "username-aygerim"),
                Referrers = [Aygerim, new ObjectKey(Kinds.Service, Lukas, "httpbin-service")],
            },
        ],
        Consumers = [new GatewayConsumer(Aygerim, "username-aygerim", [], [])],
        KongRoutes = [new KongRoute { Name = "httproute.kualalumpur.bintang-route.0.0", Service = "httproute.kualalumpur.bintang-route.0", Source = new ObjectKey(Kinds.HttpRoute, Lukas, "bintang-route") }],
        Failures = [new ControllerFailure(new ObjectKey(Kinds.KongConsumer, Other, "hidden-consumer"), "hidden-failure")],
        Findings =
        [
            new Finding("KG999", Severity.Error, "aygerim collides with zanzibar/hidden-consumer of zanzibar.",
                [Aygerim, new ObjectKey(Kinds.KongConsumer, Other, "hidden-consumer")], Other,
                new Remedy("Ask about hidden-consumer.", "kubectl delete kongconsumer hidden-consumer -n zanzibar")),
        ],
    };

    private static PluginReference Reference(ObjectKey referrer, string @namespace, string name) => new()
    {
        Referrer = referrer, Piece = $"{@namespace}:{name}", PluginNamespace = @namespace, PluginName = name, HasPrefix = true, Verdict = ReferenceVerdict.NoGrant,
    };
}
