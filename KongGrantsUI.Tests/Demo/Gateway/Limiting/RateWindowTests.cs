using System.Globalization;
using KongGrantsUI.Demo.Gateway.Limiting;

namespace KongGrantsUI.Tests.Demo.Gateway.Limiting;

public sealed class RateWindowTests
{
    [Theory]
    [InlineData(RatePeriod.Second, "2026-11-24T10:31:20Z", 1)]
    [InlineData(RatePeriod.Minute, "2026-11-24T10:31:00Z", 40)]
    [InlineData(RatePeriod.Hour, "2026-11-24T10:00:00Z", 1720)]
    [InlineData(RatePeriod.Day, "2026-11-24T00:00:00Z", 48520)]
    [InlineData(RatePeriod.Month, "2026-11-01T00:00:00Z", 566920)]
    [InlineData(RatePeriod.Year, "2026-01-01T00:00:00Z", 3245320)]
    public void At_Moment_IsTheCalendarUnitItLiesIn(RatePeriod period, string start, int reset)
    {
        var now = Moment("2026-11-24T10:31:20.900Z");

        var window = RateWindow.At(period, now);

        Assert.Equal(Moment(start), window.Start);
        Assert.Equal(reset, window.Reset(now));
    }

    [Fact]
    public void At_OtherOffset_CountsInUtc() =>
        Assert.Equal(Moment("2026-11-24T00:00:00Z"), RateWindow.At(RatePeriod.Day, Moment("2026-11-25T03:00:00+05:00")).Start);

    /// <summary>Kong counts a month's reset over 30 days, so on the 31st nothing is left.</summary>
    [Fact]
    public void Reset_LastDayOfALongMonth_IsOne()
    {
        var now = Moment("2026-12-31T12:00:00Z");

        Assert.Equal(1, RateWindow.At(RatePeriod.Month, now).Reset(now));
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
