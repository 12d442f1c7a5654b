using System.Text.RegularExpressions;
using System.Xml.Linq;
using KongGrantsUI.Tests.TestKit.Worlds;
using KongGrantsUI.Views.Graph;
using KongGrantsUI.Views.Graph.Export;

namespace KongGrantsUI.Tests.Views.Graph.Export;

public sealed class ExportTests
{
    private const string Hostile = "]\"--><script>alert(1)</script>%%{init:{}}%%\\\r\n\u0001`x`\ud800 #quot; end & subgraph";

    private static readonly GraphModel Map = GraphRouter.Route(GraphLayout.Place(new GraphModel(
        [new GraphBox(Hostile, true, Hostile, [new GraphNode("a" + Hostile, "KongPlugin", Hostile, Hostile) { Detail = Hostile }, new GraphNode("b", "Service", Hostile, "b")])],
        [new GraphEdge("e", "a" + Hostile, "b", EdgeKind.Attachment, EdgeVerdict.Denied, Hostile)])));

    [Fact]
    public void Svg_HostileNames_AreTextAndNothingElse()
    {
        var root = XDocument.Parse(SvgExport.Write(Map)).Root!;

        Assert.Subset(new HashSet<string> { "svg", "g", "rect", "path", "text", "title" }, root.DescendantsAndSelf().Select(item => item.Name.LocalName).ToHashSet());
        Assert.Contains("<script>", root.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Svg_OfTheHowTo_HasEachObjectAndLineWithItsSentence()
    {
        var map = GraphWorlds.Map(GraphWorlds.Denied);
        var titles = XDocument.Parse(SvgExport.Write(map)).Descendants().Where(item => item.Name.LocalName == "title").Select(item => item.Value).ToHashSet();

        Assert.All(map.Nodes, node => Assert.Contains(node.Sentence, titles));
        Assert.All(map.Edges, edge => Assert.Contains(edge.Sentence, titles));
        Assert.Contains("✖ no grant", SvgExport.Write(map), StringComparison.Ordinal);
    }

    [Fact]
    public void Mermaid_HostileNames_StayWithinTheirQuotes()
    {
        var text = MermaidExport.Write(Map);

        Assert.Equal(["flowchart LR", "subgraph n0[", "n1[", "n2[", "end", "n1 --x|"], text.TrimEnd('\n').Split('\n').Select(line => line.Trim().Split('"')[0]));
        Assert.All(text.Split('\n'), line => Assert.Contains(line.Count(letter => letter == '"'), new[] { 0, 2 }));
        Assert.DoesNotContain("%%", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Dot_HostileNames_StayWithinTheirQuotes()
    {
        var outside = Regex.Replace(DotExport.Write(Map), "\"(?:[^\"\\\\]|\\\\.)*\"", "Q", RegexOptions.Singleline);

        Assert.DoesNotContain("script", outside, StringComparison.Ordinal);
        Assert.DoesNotContain("\"", outside, StringComparison.Ordinal);
        Assert.Equal(outside.Count(letter => letter == '{'), outside.Count(letter => letter == '}'));
        Assert.DoesNotContain('\u0001', DotExport.Write(Map));
    }

    [Fact]
    public void MermaidAndDot_OfTheHowTo_NameEachVerdictThatIsNoGood()
    {
        var map = GraphWorlds.Map(GraphWorlds.Denied);

        Assert.Equal(2, Regex.Count(MermaidExport.Write(map), "--x\\|\"no grant\"\\|"));
        Assert.Equal(2, Regex.Count(DotExport.Write(map), "label=\"no grant\", color=red"));
    }
}
