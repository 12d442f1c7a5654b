using KongGrantsUI.Views.Graph;

namespace KongGrantsUI.Tests.Views.Graph;

public sealed class BoxLinesTests
{
    private const double FarAway = 294;

    [Fact]
    public void Of_NarrowBoxFarAway_KeepsTheEndOfTheName_AndTheIconAlone()
    {
        var lines = BoxLines.Of(Box("people-028", 576), detailed: false, FarAway).ToArray();

        Assert.Equal("…28", lines[0].Value);
        Assert.Equal(VerdictText.Icon(Health.Error), lines[1].Value);
        Assert.Equal(2, lines.Length);
    }

    [Fact]
    public void Of_NameThatFitsWhenSmaller_IsShrunkAndWhole()
    {
        var title = BoxLines.Of(Box("apis-028", 1300), detailed: false, FarAway).First();

        Assert.Equal("apis-028", title.Value);
        Assert.InRange(title.Size, FarAway * 11 / 15, FarAway - 1);
    }

    [Fact]
    public void Of_BoxTooLowToRead_HasNoWords() =>
        Assert.Empty(BoxLines.Of(Box("default", 576) with { Height = 60 }, detailed: false, FarAway));

    private static GraphBox Box(string name, double width) =>
        new(name, false, "", []) { Width = width, Height = 1_000, Health = Health.Error, Summary = "20 KongConsumer" };
}
