using KongGrantsUI.Views.Grants;

namespace KongGrantsUI.Tests.Views.Grants;

public sealed class DurationTextTests
{
    [Theory]
    [InlineData("30", 720)]
    [InlineData(" 30 days ", 720)]
    [InlineData("2 weeks", 336)]
    [InlineData("720h", 720)]
    [InlineData("1d 12h", 36)]
    [InlineData("1D12H", 36)]
    [InlineData("30 Tage", 720)]
    [InlineData("2 Wochen", 336)]
    [InlineData("1 Tag 12 Stunden", 36)]
    [InlineData("120 Minuten", 2)]
    public void Read_ALengthOfTime_IsUnderstood(string text, int hours) => Assert.Equal((TimeSpan.FromHours(hours), ""), DurationText.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("  ")]
    public void Read_Nothing_HasNoEnd(string? text) => Assert.Equal((null, ""), DurationText.Read(text));

    [Theory]
    [InlineData("soon", "“soon” is no length of time.")]
    [InlineData("-3", "“-3” is no length of time.")]
    [InlineData("1 30", "“1 30” is no length of time.")]
    [InlineData("1.5d", "“1.5d” is no length of time.")]
    [InlineData("0", "longer than nothing")]
    [InlineData("999999999w", "at most 3650 days")]
    [InlineData("99999999999999999999", "is no length of time.")]
    public void Read_AnythingElse_IsASentenceAndNeverAGrantWithoutEnd(string text, string part)
    {
        var (value, problem) = DurationText.Read(text);

        Assert.Null(value);
        Assert.Contains(part, problem, StringComparison.Ordinal);
    }
}
