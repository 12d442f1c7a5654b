using KongGrantsUI.TestConsole.Sending;
using KongGrantsUI.Views.TestConsole;

namespace KongGrantsUI.Tests.Views.TestConsole;

public sealed class ResultViewTests
{
    private static readonly CallResult Ok = new() { Url = "http://a/", Status = 200, ReasonPhrase = "OK", At = default, BodyText = "{\"a\":[1]}", BodySize = 9, ContentType = "application/json; charset=utf-8" };

    [Fact]
    public void Make_Json_IsIndented() => Assert.Equal("{\n  \"a\": [\n    1\n  ]\n}", ResultView.Make(Ok).Body.ReplaceLineEndings("\n"));

    [Fact]
    public void Make_BrokenJson_StaysAsItCame() => Assert.Equal("{a", ResultView.Make(Ok with { BodyText = "{a" }).Body);

    [Theory]
    [InlineData(200, StatusTone.Good)]
    [InlineData(302, StatusTone.Other)]
    [InlineData(429, StatusTone.Limited)]
    [InlineData(401, StatusTone.Bad)]
    [InlineData(503, StatusTone.Bad)]
    [InlineData(0, StatusTone.Bad)]
    public void Make_Status_HasItsTone(int status, StatusTone tone) => Assert.Equal(tone, ResultView.Make(Ok with { Status = status }).Tone);

    [Fact]
    public void Make_Image_IsNotShown() =>
        Assert.Equal("The body is not shown: it is image/png of 1,234 bytes.", ResultView.Make(Ok with { BodyText = null, BodySize = 1234, ContentType = "image/png" }).Note);
}
