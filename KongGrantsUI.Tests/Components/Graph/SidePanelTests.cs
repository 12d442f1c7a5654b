using Bunit;
using KongGrantsUI.Components.Graph;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.TestKit;
using KongGrantsUI.Tests.TestKit.Worlds;
using KongGrantsUI.Tests.Views;
using KongGrantsUI.Tests.Views.Graph;
using KongGrantsUI.Views.Graph;
using KongGrantsUI.Views.Graph.Panel;

namespace KongGrantsUI.Tests.Components.Graph;

public sealed class SidePanelTests : BunitContext
{
    private readonly List<string> selected = [];
    private int closed;

    public SidePanelTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    [Fact]
    public void RefusedReference_TellsTheChain_AndLeadsToTheGrantThatComesClose()
    {
        var panel = Panel(GraphWorlds.Denied.Grant(HowTo.Lukas, "for-others", Kinds.KongConsumer, "elsewhere"), HowTo.Aygerim);

        Assert.Equal(["passed", "passed", "failed", "not looked at", "not looked at"], panel.FindAll(".chain [role=img]").Select(mark => mark.GetAttribute("aria-label")));
        panel.Click("[data-testid=panel-candidate] button");
        Assert.Equal(["ReferenceGrant/kualalumpur/for-others"], selected);
    }

    [Fact]
    public void Object_OffersWhatIfAndKubectl()
    {
        var panel = Panel(HowTo.Finished, HowTo.LimitAygerim);

        Assert.Equal("/what-if?delete=KongPlugin%2Fkualalumpur%2Frate-limit-aygerim", panel.Find("[data-testid=panel-what-if]").GetAttribute("href"));
        Assert.Contains("kubectl get kongplugin rate-limit-aygerim -n kualalumpur -o yaml", panel.Markup, StringComparison.Ordinal);
        Assert.Equal("You may change and delete it.", panel.Find("[data-testid=panel-rights]").TextContent);
    }

    [Fact]
    public void Finding_HasItsRemedy() =>
        Assert.Contains("ReferenceGrant", Panel(GraphWorlds.Denied, HowTo.Aygerim).Find("[data-testid=panel-finding]").TextContent, StringComparison.Ordinal);

    [Fact]
    public void Escape_Closes()
    {
        Panel(HowTo.Finished, HowTo.Aygerim).Find("[data-testid=side-panel]").KeyDown("Escape");

        Assert.Equal(1, closed);
    }

    [Fact]
    public void List_HasTheSameSentences_AndTheSelection()
    {
        var map = GraphWorlds.Map(HowTo.Finished);
        var table = Render<GraphTable>(parameters => parameters
            .Add(item => item.Model, map).Add(item => item.Selected, HowTo.Aygerim.ToString()).Add(item => item.SelectedChanged, selected.Add));

        Assert.Equal(map.Nodes.Select(node => node.Sentence + "."), table.FindAll("li button").Select(button => button.GetAttribute("aria-label")));
        Assert.Equal("aygerim", table.Find("[aria-pressed=true]").TextContent);
        table.FindAll("li button").Single(button => button.TextContent == "rustem").Click();
        Assert.Equal([HowTo.Rustem.ToString()], selected);
    }

    private IRenderedComponent<SidePanel> Panel(World world, ObjectKey key)
    {
        var seen = Seen.ByAdmin(world);
        var view = SelectionView.Make(seen, GraphView.Project(seen, GraphQuery.All), key.ToString())!;
        return Render<SidePanel>(parameters => parameters.Add(panel => panel.View, view).Add(panel => panel.OnSelect, selected.Add).Add(panel => panel.Closed, () => closed++));
    }
}
