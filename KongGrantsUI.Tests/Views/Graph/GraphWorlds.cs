using KongGrantsUI.Access;
using KongGrantsUI.Access.Visibility;
using KongGrantsUI.Live;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.Access;
using KongGrantsUI.Tests.TestKit.Worlds;
using KongGrantsUI.Views.Graph;

namespace KongGrantsUI.Tests.Views.Graph;

/// <summary>The how-to's world with one thing changed, so that a line of the map stands otherwise.</summary>
internal static class GraphWorlds
{
    public static readonly World Denied = HowTo.Finished.Without(HowTo.Grant);
    public static readonly World NoPlugin = HowTo.Finished.Without(HowTo.LimitAygerim);
    public static readonly World Expiring = Until(World.Now.AddDays(2));
    public static readonly World Open = HowTo.Start.With(HowTo.Finished.Snapshot.Find(HowTo.Grant)!);
    public static readonly World NoService = HowTo.Finished.Without(HowTo.Httpbin);

    public static readonly World Collides = HowTo.Finished.Plugin(HowTo.Lukas, "other-limit")
        .Plugin(HowTo.Lukas, "third-limit").Annotate(HowTo.Httpbin, "other-limit,third-limit");

    public static readonly World Shadowed = HowTo.Start.Plugin(HowTo.Lukas, "of-service").Plugin(HowTo.Lukas, "of-route")
        .Annotate(HowTo.Httpbin, "of-service").Annotate(HowTo.Bintang, "of-route");

    public static readonly World Pending = HowTo.Start.With(new PluginGrantRequest
    {
        Meta = World.Meta(HowTo.Kims, "limits") with { Uid = "uid-1", CreatedAt = World.Now }, ToNamespace = HowTo.Lukas, Reason = "limits",
    });

    public static World Until(DateTimeOffset end)
    {
        var grant = HowTo.Finished.Snapshot.Find(HowTo.Grant)!;
        return HowTo.Finished.With(grant with { Meta = grant.Meta with { Annotations = World.Map((Names.ExpiresAtAnnotation, end.ToString("O"))) } });
    }

    public static World Crowd(int consumers) => Enumerable.Range(0, consumers)
        .Aggregate(HowTo.Finished, (world, number) => world.Consumer(HowTo.Kims, $"c{number:000}", "kualalumpur:rate-limit-aygerim"));

    /// <summary>Namespaces of four objects each, and the one of their Gateway, made in one go.</summary>
    public static VisibleWorld Namespaces(int count, Func<int, string> name, EquatableMap? labels = null)
    {
        var world = new World
        {
            Snapshot = ClusterSnapshot.Of(Enumerable.Range(0, count).SelectMany(number => Team(name(number), labels ?? EquatableMap.Empty))) with
            {
                Sync = Kinds.All.Select(kind => new KindSync(kind, SyncState.Live, World.Now)).ToEquatableList(),
            },
        };
        return VisibleWorlds.For(new LiveState(world.Snapshot, world.Analyse(), World.Now), HowToWorld.Admin, HowToWorld.Everything, null, null);
    }

    public static GraphModel Map(World world, string filter = "", bool near = false, string opened = "", string closed = "") =>
        Map(Seen.ByAdmin(world), filter, near, opened, closed);

    public static GraphModel Map(VisibleWorld world, string filter = "", bool near = false, string opened = "", string closed = "") =>
        GraphView.Project(world, GraphQuery.Parse(filter, near, opened, closed));

    public static GraphEdge Line(GraphModel map, ObjectKey from, EdgeVerdict verdict) =>
        Assert.Single(map.Edges, edge => edge.From == from.ToString() && edge.Verdict == verdict);

    private static IEnumerable<ClusterObject> Team(string name, EquatableMap labels) =>
    [
        new NamespaceObject { Meta = World.Meta("", name) with { Labels = labels } },
        .. World.Empty.Service(name, "web", "limit").Plugin(name, "limit").Consumer(name, "kim").Route(name, "web", "web").Snapshot.Objects(),
    ];
}
