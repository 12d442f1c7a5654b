using KongGrantsUI.Analysis.References;

namespace KongGrantsUI.Tests.Analysis.References;

public sealed class PluginAnnotationTests
{
    [Theory]
    [InlineData("p1", "/p1")]
    [InlineData(" p1 ", "/p1")]
    [InlineData("ns:p1", "ns/p1")]
    [InlineData(" ns : p1 ", "ns/p1")]
    [InlineData("p1,,p2", "/p1 /p2")]
    [InlineData("p1,", "/p1")]
    [InlineData(",p1", "/p1")]
    [InlineData("p1, ", "/p1")]
    [InlineData("kong:", "")]
    [InlineData(":p1", "")]
    [InlineData(" :p1", "/p1")]
    [InlineData("ns: ", "ns/")]
    [InlineData("ns:a:b", "ns/a:b")]
    [InlineData("p1,p1", "/p1 /p1")]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData(" , ,", "")]
    [InlineData("*,ns:*", "/* ns/*")]
    public void Parse_EdgeTable_KeepsWhatTheControllerKeeps(string? text, string expected) =>
        Assert.Equal(expected, string.Join(' ', PluginAnnotation.Parse(text).Kept.Select(entry => $"{entry.Namespace}/{entry.Name}")));

    [Theory]
    [InlineData("kong:,p1,:p2", "kong:|:p2")]
    [InlineData(":", ":")]
    [InlineData(" :p1,ns: ,p,", "")]
    public void Parse_UselessPieces_AreReportedAsDropped(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', PluginAnnotation.Parse(text).Dropped.Select(entry => entry.Piece)));

    [Fact]
    public void Parse_SecondColon_CutsTheNameLookedUp()
    {
        var entry = Assert.Single(PluginAnnotation.Parse("ns:a:b").Kept);
        Assert.Equal(("a:b", "a"), (entry.Name, entry.LookupName));
    }

    [Fact]
    public void Duplicates_AreTheLaterOnes() =>
        Assert.Equal([1, 3], PluginAnnotation.Parse("p1, p1 ,ns:p1,ns:p1").Duplicates.Select(entry => entry.Position));

    [Theory]
    [InlineData(null, "p")]
    [InlineData("", "p")]
    [InlineData("a", "a,p")]
    [InlineData("a, b", "a, b,p")]
    [InlineData("a,", "a,p")]
    public void Append_KeepsWhatIsThere(string? text, string expected) => Assert.Equal(expected, PluginAnnotation.Append(text, "p"));

    [Fact]
    public void Without_KeepsTheTextOfTheOthers() =>
        Assert.Equal("a, c", PluginAnnotation.Without("a,ns:b, c,", entry => entry.Name == "b"));
}
