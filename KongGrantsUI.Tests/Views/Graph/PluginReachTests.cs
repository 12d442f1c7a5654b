using System.Globalization;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.TestKit.Worlds;
using KongGrantsUI.Views.Shell;

namespace KongGrantsUI.Tests.Views.Graph;

public sealed class PluginReachTests
{
    private static readonly ObjectKey BasicAuth = new(Kinds.KongPlugin, HowTo.Lukas, "httpbin-basic-auth");

    [Fact]
    public void ConsumerOnAService_LightsThatConsumerAndWhatServesThem()
    {
        var plugin = GraphWorlds.Map(HowTo.Finished).Find(HowTo.LimitAygerim.ToString())!;

        Assert.Equal("applies to aygerim on service httpbin", plugin.Reach);
        Assert.Equal([HowTo.Bintang.ToString(), HowTo.Aygerim.ToString(), HowTo.Httpbin.ToString()], plugin.Lights);
    }

    [Fact]
    public void ServiceAlone_IsEverybodyThere()
    {
        var plugin = GraphWorlds.Map(HowTo.Finished).Find(BasicAuth.ToString())!;

        Assert.Equal("applies to everybody on service httpbin", plugin.Reach);
        Assert.DoesNotContain(HowTo.Aygerim.ToString(), plugin.Lights);
    }

    [Fact]
    public void PlaceThatTheReaderMayNotSee_IsSaidInTheReadersLanguage()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de");
        var world = Seen.ByKim(HowTo.Finished);

        Assert.Equal("gilt für aygerim auf Service (für Sie nicht sichtbar)", GraphWorlds.Map(world).Find(HowTo.LimitAygerim.ToString())!.Reach);
        Assert.EndsWith("Service (für Sie nicht sichtbar)", ScopeText.Of(world.Analysis.Entities[0].Scope).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ConsumerAlone_IsEverywhere()
    {
        var world = HowTo.Start.Plugin(HowTo.Kims, "mine").Annotate(HowTo.Aygerim, "mine");

        Assert.Equal("applies to aygerim everywhere", GraphWorlds.Map(world).Find($"KongPlugin/{HowTo.Kims}/mine")!.Reach);
    }

    [Fact]
    public void RouteAlone_IsTheRoute()
    {
        var world = HowTo.Start.Plugin(HowTo.Lukas, "p").Annotate(HowTo.Bintang, "p");

        Assert.Equal("applies to everybody on route bintang", GraphWorlds.Map(world).Find($"KongPlugin/{HowTo.Lukas}/p")!.Reach);
    }

    [Fact]
    public void NobodyNamesIt_ReachesNothing()
    {
        var plugin = GraphWorlds.Map(HowTo.Start.Plugin(HowTo.Lukas, "idle")).Find($"KongPlugin/{HowTo.Lukas}/idle")!;

        Assert.Empty(plugin.Reach);
        Assert.Empty(plugin.Lights);
    }

    [Fact]
    public void ManyScopes_AreToldShort()
    {
        var world = Enumerable.Range(0, 6).Aggregate(HowTo.Start.Plugin(HowTo.Kims, "p"), (all, number) => all.Consumer(HowTo.Kims, $"c{number}", "p"));

        Assert.EndsWith(", and 3 more", GraphWorlds.Map(world).Find($"KongPlugin/{HowTo.Kims}/p")!.Reach, StringComparison.Ordinal);
    }
}
