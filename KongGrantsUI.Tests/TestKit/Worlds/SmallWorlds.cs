using CsCheck;
using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Model;

namespace KongGrantsUI.Tests.TestKit.Worlds;

/// <summary>Random worlds of two namespaces, one bit for each thing that may be so or otherwise; few bits shrink to few oddities.</summary>
public static class SmallWorlds
{
    private static readonly string?[] CallerLists = [null, "b:p1", "b:p2", "p1", "b:p1,b:p2", "b:p1,b:p1", "a:x", "kong:,:p, ,b:p2"];
    private static readonly string?[] ServiceLists = [null, "p1", "p2", "p1,p2", "p3", "p1,p3", "p2,p2", "p3,p1,p2"];

    public static readonly Gen<int> Bits = Gen.Int[0, (1 << 27) - 1];

    public static readonly PlanGoal Goal = new(
        "b", "a", Kinds.KongConsumer,
        [new AttachWish("p1", ["c1"], "rate-limiting", "{}"), new AttachWish("p2", ["c2"], "rate-limiting", "{}")],
        [new AttachTarget(Kinds.Service, "s1")]);

    public static World Make(int bits)
    {
        var rest = bits;
        int Take(int count)
        {
            var value = rest & ((1 << count) - 1);
            rest >>= count;
            return value;
        }

        bool Flip() => Take(1) == 1;
        var world = World.Empty.Gateway(allowedFrom: Flip() ? "Same" : "All")
            .Consumer("a", "c1", CallerLists[Take(3)], Flip() ? null : "kong")
            .Consumer("a", "c2", CallerLists[Take(3)], Flip() ? null : "kong")
            .Consumer("a", "c3", CallerLists[Take(3)])
            .Service("b", "s1", ServiceLists[Take(3)]).Service("b", "s2", ServiceLists[Take(3)])
            .Route("b", "r1", Flip() ? ["s1", "s2"] : ["s1"]).Route("b", "r2", "s2");
        if (Flip()) world = world.Plugin("b", "p1");
        if (Flip()) world = world.Plugin("b", "p2");
        if (Flip()) world = world.Plugin("b", "p3", Flip() ? "cors" : "rate-limiting");
        if (Flip()) world = world.Grant("b", "g", Kinds.KongConsumer, "a", Flip() ? "p1" : null);
        if (Flip()) world = world.Annotate(new ObjectKey(Kinds.HttpRoute, "b", "r1"), "p1");
        if (Flip() && world.Snapshot.Find(new ObjectKey(Kinds.KongPlugin, "b", "p1")) is KongPlugin plugin) world = world.With(plugin with { Disabled = true });
        return world;
    }
}
