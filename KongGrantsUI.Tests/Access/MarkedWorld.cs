using KongGrantsUI.Analysis;
using KongGrantsUI.Live;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.TestKit.Worlds;

namespace KongGrantsUI.Tests.Access;

/// <summary>
/// The how-to, and beside it a stranger's namespace that meddles with both owners in each way that the engine has a
/// sentence for. Whatever the stranger owns is called marker-something.
/// </summary>
public static class MarkedWorld
{
    public const string Stranger = "marker-namespace";
    public const string Marker = "marker-";

    /// <summary>Marks what only Luka may know of.</summary>
    public const string Lukas = "luka-";

    public static PluginGrantRequest Request { get; } = new()
    {
        Meta = World.Meta(HowTo.Kims, "limits") with { Uid = "uid-limits" }, ToNamespace = HowTo.Lukas, ToNames = ["rate-limit-aygerim", "rate-limit-rustem"],
        Attach = [new AttachWish("rate-limit-aygerim", ["aygerim"]), new AttachWish("rate-limit-rustem", ["rustem"])],
    };

    private static readonly World World = HowTo.Finished
        .With(Named(HowTo.Kims)).With(Named(HowTo.Lukas)).With(Named(Stranger))
        // One username in the whole gateway, and two plugins on one of Luka's Services.
        .With(new KongConsumer { Meta = World.Meta(Stranger, "marker-consumer", "kualalumpur:rate-limit-aygerim", "kong"), Username = "rustem" })
        .With(new KongConsumer { Meta = World.Meta(Stranger, "marker-second", "marker-group-plugin", "kong"), Username = "marker username" })
        .Group(Stranger, "marker-group", "marker-group-plugin").Plugin(Stranger, "marker-group-plugin")
        .Plugin(Stranger, "marker-plugin").ClusterPlugin("marker-global", global: true).ClusterPlugin("marker-global-too", global: true)
        // A route of the stranger's that reaches Luka's Service beside its own, which disagrees with it.
        .Service(Stranger, "marker-service", "marker-plugin")
        .With(World.HttpRoute(Stranger, "marker-route", [World.Rule("/marker-path", "marker-service", "kualalumpur/httpbin")]))
        .Grant(HowTo.Lukas, "luka-lets-in", Kinds.HttpRoute, Stranger)
        .With(new ReferenceGrant { Meta = World.Meta(HowTo.Lukas, "luka-backends"), From = [new GrantFrom(Kinds.HttpRoute, Stranger)], To = [new GrantTo(Kinds.Service, null)] })
        // Gateways that are not Kong's, which routes of Kim's and Luka's name.
        .With(new GatewayClass { Meta = World.Meta("", "marker-class"), ControllerName = "marker-controller/x" })
        .With(new Gateway { Meta = World.Meta("gateways", "named-by-kim"), ClassName = "marker-class" })
        .With(World.HttpRoute(HowTo.Kims, "kims-route", [World.Rule("/kim", "kualalumpur/luka-service", "kims-service")]) with
        {
            Parents = [new ParentRef(Kinds.Gateway, "gateways", "named-by-kim")],
        })
        .Service(HowTo.Kims, "kims-service").Service(HowTo.Lukas, "luka-service", "luka-plugin").Plugin(HowTo.Lukas, "luka-plugin")
        .Route(HowTo.Lukas, "luka-route", "luka-service", "httpbin")
        .Consumer(HowTo.Kims, "third", "kualalumpur:rate-limit-aygerim,kualalumpur:rate-limit-rustem")
        .With(Request);

    public static LiveState State { get; } = new(World.Snapshot, Analyser.Analyse(World.Snapshot, AnalysisOptions.Default with { PlanPatches = true }, World.Now), World.Now);

    private static NamespaceObject Named(string name) => new() { Meta = new ObjectMeta { Name = name } };
}
