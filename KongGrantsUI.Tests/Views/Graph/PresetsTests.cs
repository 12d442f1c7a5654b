using KongGrantsUI.Access;
using KongGrantsUI.Tests.TestKit.Worlds;
using KongGrantsUI.Views.Graph;

namespace KongGrantsUI.Tests.Views.Graph;

public sealed class PresetsTests
{
    [Fact]
    public void Kim_IsOfferedHersAndWhatLiesBetweenHerAndLuka() => Assert.Equal(
        ["Everything", "My namespaces", "Problems", "Between me and kualalumpur"], Names(Seen.ByKim(HowTo.Finished)));

    [Fact]
    public void Request_AloneJoinsTwoOwners() => Assert.Contains("Between me and qyzylorda", Names(Seen.ByLuka(GraphWorlds.Pending)));

    [Fact]
    public void Admin_OwnsNothing_AndIsOfferedNoNamespaces() => Assert.Equal(["Everything", "Problems"], Names(Seen.ByAdmin(HowTo.Finished)));

    [Fact]
    public void GrantWithAnEnd_OffersWhatEndsSoon() => Assert.Contains("Ending soon", Names(Seen.ByLuka(GraphWorlds.Expiring)));

    [Fact]
    public void Presets_AreAllUnderstood() =>
        Assert.All(HomeView.Project(Seen.ByKim(GraphWorlds.Expiring), GraphQuery.All, "").Presets, preset => Assert.Empty(GraphFilter.Parse(preset.Filter).Problem));

    private static IEnumerable<string> Names(VisibleWorld world) => HomeView.Project(world, GraphQuery.All, "").Presets.Select(preset => preset.Name);
}
