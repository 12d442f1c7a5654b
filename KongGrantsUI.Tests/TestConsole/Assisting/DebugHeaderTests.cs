using KongGrantsUI.TestConsole.Assisting;
using KongGrantsUI.TestConsole.Lines;
using KongGrantsUI.TestConsole.Sending;

namespace KongGrantsUI.Tests.TestConsole.Assisting;

public sealed class DebugHeaderTests
{
    [Theory]
    [InlineData("curl -sv a.example | grep X", "curl -H 'Kong-Debug: 1' -sv a.example | grep X")]
    [InlineData("  curl a.example", "  curl -H 'Kong-Debug: 1' a.example")]
    [InlineData("curly a.example", "curly a.example")]
    public void AddTo_Line_HasItBehindTheCommand(string line, string expected) => Assert.Equal(expected, DebugHeader.AddTo(line));

    [Fact]
    public void IsIn_LineThatHasIt_IsTrue()
    {
        Assert.True(DebugHeader.IsIn(CurlLine.Parse(DebugHeader.AddTo("curl a.example"), new Dictionary<string, string>()).Request!));
        Assert.False(DebugHeader.IsIn(CurlLine.Parse("curl a.example", new Dictionary<string, string>()).Request!));
    }

    [Fact]
    public void Taken_Headers_AreASentence()
    {
        Assert.Equal("Taken by route r of service s.", DebugHeader.Taken(Answer(new("Kong-Route-Name", "r"), new("Kong-Service-Name", "s"))));
        Assert.Equal("Taken by route r.", DebugHeader.Taken(Answer(new ResponseHeader("kong-route-name", "r"))));
        Assert.Equal("", DebugHeader.Taken(Answer()));
    }

    private static CallResult Answer(params ResponseHeader[] headers) => new() { Url = "http://a.example", Status = 200, At = DateTimeOffset.UnixEpoch, Headers = [.. headers] };
}
