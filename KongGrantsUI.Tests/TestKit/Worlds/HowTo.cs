using KongGrantsUI.Model;

namespace KongGrantsUI.Tests.TestKit.Worlds;

/// <summary>The how-to's two namespaces, complete and in order: case 01 of semantics 3.5. Each test takes something away.</summary>
public static class HowTo
{
    public const string Kims = "qyzylorda";
    public const string Lukas = "kualalumpur";
    public const string AllPlugins = "httpbin-basic-auth,rate-limit-aygerim,rate-limit-rustem";
    public const string KongServiceName = "httproute.kualalumpur.bintang.0";

    public static readonly ObjectKey Aygerim = new(Kinds.KongConsumer, Kims, "aygerim");
    public static readonly ObjectKey Rustem = new(Kinds.KongConsumer, Kims, "rustem");
    public static readonly ObjectKey Httpbin = new(Kinds.Service, Lukas, "httpbin");
    public static readonly ObjectKey Bintang = new(Kinds.HttpRoute, Lukas, "bintang");
    public static readonly ObjectKey LimitAygerim = new(Kinds.KongPlugin, Lukas, "rate-limit-aygerim");
    public static readonly ObjectKey LimitRustem = new(Kinds.KongPlugin, Lukas, "rate-limit-rustem");
    public static readonly ObjectKey Grant = new(Kinds.ReferenceGrant, Lukas, "qyzylorda-rate-limit");

    public static readonly World Finished = World.Empty.Gateway()
        .Service(Lukas, "httpbin", AllPlugins)
        .Route(Lukas, "bintang", "httpbin")
        .Plugin(Lukas, "httpbin-basic-auth", "basic-auth", """{"hide_credentials":true}""")
        .Plugin(Lukas, "rate-limit-aygerim", config: """{"minute":10,"policy":"local"}""")
        .Plugin(Lukas, "rate-limit-rustem", config: """{"minute":5,"policy":"local"}""")
        .Consumer(Kims, "aygerim", "kualalumpur:rate-limit-aygerim")
        .Consumer(Kims, "rustem", "kualalumpur:rate-limit-rustem")
        .Grant(Lukas, "qyzylorda-rate-limit", Kinds.KongConsumer, Kims);

    /// <summary>Before the two owners meet: no grant, no limits, nothing attached but basic-auth.</summary>
    public static readonly World Start = Finished
        .Without(Grant).Without(LimitAygerim).Without(LimitRustem)
        .Annotate(Aygerim, null).Annotate(Rustem, null).Annotate(Httpbin, "httpbin-basic-auth");
}
