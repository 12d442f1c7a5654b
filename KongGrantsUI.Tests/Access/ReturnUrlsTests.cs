using KongGrantsUI.Access.SignIn;

namespace KongGrantsUI.Tests.Access;

public sealed class ReturnUrlsTests
{
    [Theory]
    [InlineData("/", "/")]
    [InlineData("/grants/a/b?x=1", "/grants/a/b?x=1")]
    [InlineData(null, "/")]
    [InlineData("", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("/a\\b", "/")]
    [InlineData("/\t/evil.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    public void Safe_Url_StaysOnThisSite(string? url, string expected) => Assert.Equal(expected, ReturnUrls.Safe(url));
}
