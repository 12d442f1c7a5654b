using KongGrantsUI.Views.Shell;

namespace KongGrantsUI.Tests.Views.Shell;

public sealed class LookTests
{
    [Theory]
    [InlineData("dark.more.compact", "dark.more.compact")]
    [InlineData("light.normal.normal", "light.normal.normal")]
    [InlineData(null, "system.normal.normal")]
    [InlineData("dark", "system.normal.normal")]
    [InlineData("\"><script>.x.y", "system.normal.normal")]
    public void Parse_Cookie_KeepsKnownValuesAlone(string? cookie, string look) => Assert.Equal(look, Look.Parse(cookie).ToString());

    [Fact]
    public void NextTheme_ThreeTimes_ComesBack()
    {
        var look = Look.Default;

        Assert.Equal(["light", "dark", "system"], new[] { look = look.NextTheme(), look = look.NextTheme(), look.NextTheme() }.Select(item => item.Theme));
    }
}
