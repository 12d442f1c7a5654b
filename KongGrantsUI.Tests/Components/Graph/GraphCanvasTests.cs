using Bunit;
using KongGrantsUI.Components.Graph;
using KongGrantsUI.Tests.TestKit;
using KongGrantsUI.Tests.TestKit.Worlds;
using KongGrantsUI.Tests.Views.Graph;
using KongGrantsUI.Views.Graph;

namespace KongGrantsUI.Tests.Components.Graph;

public sealed class GraphCanvasTests : BunitContext
{
    private readonly List<string> selected = [];
    private readonly List<string> folds = [];

    public GraphCanvasTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule("./js/viewport.js").Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void EachNodeAndEdge_IsASentence()
    {
        var map = GraphWorlds.Map(GraphWorlds.Denied);
        var canvas = Canvas(map);

        Assert.Equal(map.Nodes.Select(node => node.Sentence + ".").Order(), canvas.FindAll("g.node").Select(node => node.GetAttribute("aria-label")).Order());
        Assert.Equal(map.Edges.Select(edge => edge.Sentence).Order(), canvas.FindAll("g.edge[role=img]").Select(edge => edge.GetAttribute("aria-label")).Order());
        Assert.All(canvas.FindAll("g.box"), box => Assert.EndsWith(".", box.GetAttribute("aria-label"), StringComparison.Ordinal));
        Assert.Equal(2, canvas.FindAll("g.v-denied .tag-text").Count(text => text.TextContent == "✖ no grant"));
    }

    [Fact]
    public void Tab_LeadsToOneNode_AndArrowsCarryItAlongLines()
    {
        var canvas = Canvas(GraphWorlds.Map(HowTo.Finished));
        Assert.Single(canvas.FindAll("[tabindex='0']"));

        canvas.KeyDown($"[data-id='{HowTo.Aygerim}']", "ArrowRight");

        Assert.Equal(HowTo.Grant.ToString(), canvas.Find("[tabindex='0']").GetAttribute("data-id"));
        Assert.Single(canvas.FindAll("[tabindex='0']"));
    }

    [Fact]
    public void Focus_AskedForWhileTheBrowserGivesAnother_IsGiven()
    {
        var script = JSInterop.SetupModule("./js/viewport.js").SetupModule("attach", _ => true);
        var (focus, reveal) = (script.Setup<bool>("focus", _ => true), script.SetupVoid("reveal", _ => true));
        var canvas = Canvas(GraphWorlds.Map(HowTo.Finished));
        canvas.KeyDown($"[data-id='{HowTo.Aygerim}']", "e");
        var edge = Assert.Single(focus.Invocations.Select(call => call.Arguments[0]!).Distinct());

        canvas.KeyDown($"[data-id='{edge}']", "ArrowRight");
        focus.SetResult(true);
        reveal.SetVoidResult();

        canvas.WaitForAssertion(() => Assert.Contains(focus.Invocations, call => !edge.Equals(call.Arguments[0])));
    }

    [Fact]
    public void Enter_SelectsAndEscapeLetsGo()
    {
        var canvas = Canvas(GraphWorlds.Map(HowTo.Finished));

        canvas.KeyDown($"[data-id='{HowTo.Aygerim}']", "Enter");
        canvas.KeyDown($"[data-id='{HowTo.Aygerim}']", "Escape");

        Assert.Equal([HowTo.Aygerim.ToString(), ""], selected);
    }

    [Fact]
    public void Edge_Pressed_SelectsTheReferrer()
    {
        var canvas = Canvas(GraphWorlds.Map(HowTo.Finished));

        canvas.Click($"g.edge[data-from='{HowTo.Rustem}'][role=img]");

        Assert.Equal([HowTo.Rustem.ToString()], selected);
    }

    [Fact]
    public void Fold_Pressed_AsksToOpenIt()
    {
        var canvas = Canvas(GraphWorlds.Map(GraphWorlds.Crowd(100)));

        canvas.Click("[data-id='Fold/KongConsumer/qyzylorda']");

        Assert.Equal(["KongConsumer/qyzylorda"], folds);
    }

    [Fact]
    public void ChangedObject_PulsesOnce_AndOthersDoNot()
    {
        var canvas = Canvas(GraphWorlds.Map(HowTo.Finished));

        canvas.Render(parameters => parameters.Add(item => item.Model, GraphWorlds.Map(HowTo.Finished.Annotate(HowTo.Rustem, "kualalumpur:nowhere"))));

        Assert.Contains("pulse-odd", canvas.Find($"[data-id='{HowTo.Rustem}']").ClassName, StringComparison.Ordinal);
        Assert.DoesNotContain("pulse", canvas.Find($"[data-id='{HowTo.Aygerim}']").ClassName, StringComparison.Ordinal);
    }

    [Fact]
    public void FoldThatIsOpened_DoesNotPulse()
    {
        var crowd = GraphWorlds.Crowd(70);
        var canvas = Canvas(GraphWorlds.Map(crowd));

        canvas.Render(parameters => parameters.Add(item => item.Model, GraphWorlds.Map(crowd, opened: "KongConsumer/qyzylorda")));

        Assert.NotEmpty(canvas.FindAll("g.node"));
        Assert.Empty(canvas.FindAll(".pulse-odd"));
    }

    [Fact]
    public void LongLine_HasNoDashes_ButKeepsItsTag()
    {
        var map = GraphWorlds.Map(GraphWorlds.Denied);
        var edge = map.Edges.First(edge => edge.Verdict == EdgeVerdict.Denied) with { Long = true };

        var line = Render<EdgeView>(parameters => parameters.Add(item => item.Edge, edge));

        Assert.Contains("long", line.Find("g.edge").ClassName, StringComparison.Ordinal);
        Assert.True(edge.HasTag);
    }

    [Fact]
    public void UnchangedNode_IsNotDrawnAgain()
    {
        var node = GraphWorlds.Map(HowTo.Finished).Find(HowTo.Aygerim.ToString())!;
        var view = Render<NodeView>(parameters => parameters.Add(item => item.Node, node));
        var drawn = view.RenderCount;

        view.Render(parameters => parameters.Add(item => item.Node, node with { }));
        Assert.Equal(drawn, view.RenderCount);

        view.Render(parameters => parameters.Add(item => item.Node, node with { Health = Health.Error }));
        Assert.Equal(drawn + 1, view.RenderCount);
    }

    [Fact]
    public void HostileName_IsText()
    {
        var view = Render<NodeView>(parameters => parameters.Add(item => item.Node, new GraphNode("x", "KongPlugin", "ns", "<script>alert(1)</script>")));

        Assert.Empty(view.FindAll("script"));
    }

    private IRenderedComponent<GraphCanvas> Canvas(GraphModel map) => Render<GraphCanvas>(parameters => parameters
        .Add(canvas => canvas.Model, map)
        .Add(canvas => canvas.SelectedChanged, selected.Add)
        .Add(canvas => canvas.OnFold, folds.Add));
}
