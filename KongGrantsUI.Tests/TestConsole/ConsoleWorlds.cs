using KongGrantsUI.Access;
using KongGrantsUI.Access.Visibility;
using KongGrantsUI.Live;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.Access;
using KongGrantsUI.Tests.TestKit.Worlds;

namespace KongGrantsUI.Tests.TestConsole;

/// <summary>A route /limited with a limit for aygerim alone, as different people see it.</summary>
internal static class ConsoleWorlds
{
    public const string RouteName = "httproute.kualalumpur.limited.0.0";

    private static readonly World Bare = World.Empty.Gateway()
        .Service("kualalumpur", "httpbin", "guard").Route("kualalumpur", "limited", "httpbin")
        .Plugin("kualalumpur", "guard", "basic-auth", "{}").Plugin("kualalumpur", "limit", config: """{"minute":10}""")
        .Grant("kualalumpur", "qyzylorda", Kinds.KongConsumer, "qyzylorda")
        .With(new KongConsumer { Meta = World.Meta("qyzylorda", "aygerim", "kualalumpur:limit", "kong"), Username = "aygerim", Credentials = ["aygerim-basic-auth"] })
        .With(new SecretMetadata { Meta = World.Meta("qyzylorda", "aygerim-basic-auth") with { Labels = EquatableMap.From([KeyValuePair.Create(Names.CredentialLabel, "basic-auth")]) } });

    public static readonly World Limited = Bare.Annotate(new ObjectKey(Kinds.Service, "kualalumpur", "httpbin"), "guard,limit");

    public static readonly World Open = Bare.Annotate(new ObjectKey(Kinds.KongConsumer, "qyzylorda", "aygerim"), null);

    public static VisibleWorld Admin => See(Limited, HowToWorld.Everything);

    public static VisibleWorld Unlimited => See(Open, HowToWorld.Everything);

    public static VisibleWorld Kim => See(Limited, HowToWorld.Owner("qyzylorda"));

    public static VisibleWorld WithoutSecrets
    {
        get
        {
            var rights = Kinds.All.Where(kind => kind != Kinds.Secret).SelectMany(kind => new[] { ("list", kind), ("get", kind) });
            return See(Limited, new AccessMap([.. rights], []));
        }
    }

    private static VisibleWorld See(World world, AccessMap access) =>
        VisibleWorlds.For(new LiveState(world.Snapshot, world.Analyse(), World.Now), HowToWorld.Kim, access);
}
