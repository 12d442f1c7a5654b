using KongGrantsUI.Demo.Cluster.Seeding;
using KongGrantsUI.Demo.Cluster.Storage;

namespace KongGrantsUI.Tests.Demo.Cluster.Seeding;

public sealed class CrowdedWorldTests
{
    [Fact]
    public void World_HasOneNamespaceWith5000Objects()
    {
        var world = CrowdedWorld.Objects().ToArray();

        Assert.Equal(CrowdedWorld.Namespace, world[0].Text("metadata", "name"));
        Assert.Equal(5_000, world.Skip(1).Select(item => (item.Text("kind"), item.Text("metadata", "name"))).Distinct().Count());
        Assert.All(world.Skip(1), item => Assert.Equal(CrowdedWorld.Namespace, item.Text("metadata", "namespace")));
    }

    [Fact]
    public void LargeWorld_WithMostPairs_Has2000NamespacesAnd100000Objects()
    {
        var world = new LargeWorld(LargeWorld.MostPairs).Objects().ToArray();

        Assert.Equal(100_000, world.Length);
        Assert.Equal(2_000, world.Count(item => item.Text("kind") == "Namespace"));
    }
}
