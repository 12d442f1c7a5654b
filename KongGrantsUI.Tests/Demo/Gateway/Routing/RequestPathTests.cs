using KongGrantsUI.Demo.Gateway.Routing;

namespace KongGrantsUI.Tests.Demo.Gateway.Routing;

public sealed class RequestPathTests
{
    [Theory]
    [InlineData("/", "/")]
    [InlineData("/bintang/status/200", "/bintang/status/200")]
    [InlineData("//bintang///status", "/bintang/status")]
    [InlineData("/a/./b", "/a/b")]
    [InlineData("/a/../b", "/b")]
    [InlineData("/a/b/..", "/a/")]
    [InlineData("/../../a", "/a")]
    [InlineData("/%62intang", "/bintang")]
    [InlineData("/a%2Fb", "/a%2Fb")]
    [InlineData("/a%3fb", "/a%3fb")]
    [InlineData("/%2e%2e/a", "/a")]
    [InlineData("/a%", "/a%")]
    [InlineData("/a%00b", "/a%00b")]
    [InlineData("/caf%C3%A9", "/café")]
    public void Normalize_Path_IsAsKongMatchesIt(string path, string expected) =>
        Assert.Equal(expected, RequestPath.Normalize(path));

    [Theory]
    [InlineData("/café", "/caf%C3%A9")]
    [InlineData("/a b", "/a%20b")]
    [InlineData("/a%2Fb;c=1", "/a%2Fb;c=1")]
    public void Escape_Path_EncodesWhatAUriMayNotHold(string path, string expected) =>
        Assert.Equal(expected, RequestPath.Escape(path));
}
