using System.Text.Json.Nodes;
using KongGrantsUI.Analysis.Planning;
using YamlDotNet.Serialization;

namespace KongGrantsUI.Tests.Analysis.Planning;

public sealed class YamlTextTests
{
    [Theory]
    [InlineData("plain")]
    [InlineData("true")]
    [InlineData("No")]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("1e3")]
    [InlineData("0x1F")]
    [InlineData("a: b")]
    [InlineData("a:")]
    [InlineData("- a")]
    [InlineData("# a")]
    [InlineData("a #b")]
    [InlineData("*a")]
    [InlineData("EOF")]
    [InlineData("two\nlines\tand \"quotes\" and \\")]
    [InlineData("қызыл 🚦")]
    [InlineData(" padded ")]
    [InlineData("2026-12-24T00:00:00Z")]
    public void Write_Text_ReadsBackAsThatText(string text)
    {
        var yaml = YamlText.Write(new JsonObject { ["k"] = text, ["list"] = new JsonArray(text, text), [text.Length == 0 ? "x" : text] = 1 });
        var read = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize<Dictionary<object, object>>(yaml);
        Assert.Equal(text, read["k"]);
        Assert.Equal([text, text], (List<object>)read["list"]);
        Assert.Equal(3, read.Count);
    }

    [Fact]
    public void Write_NestedLists_ReadBack()
    {
        var node = JsonNode.Parse("""{"a":[{"b":[1,[2,3],{}],"c":{"d":[]}},"x"],"e":1.5,"f":false,"g":null}""")!;
        Assert.Equal("a:\n- b:\n  - 1\n  - - 2\n    - 3\n  - {}\n  c:\n    d: []\n- x\n\"e\": 1.5\nf: false\ng: null\n".Replace("\"e\"", "e", StringComparison.Ordinal), YamlText.Write(node));
    }

    [Theory]
    [InlineData("plain", "kubectl annotate service s -n a k=plain")]
    [InlineData("it's", """kubectl annotate service s -n a 'k=it'\''s'""")]
    [InlineData("$(rm) ", "kubectl annotate service s -n a 'k=$(rm) '")]
    [InlineData("", "kubectl annotate service s -n a k-")]
    public void Kubectl_Values_AreSafeToPaste(string value, string expected) =>
        Assert.Equal(expected, Kubectl.Annotate(new(KongGrantsUI.Model.Kinds.Service, "a", "s"), "k", value, false));
}
