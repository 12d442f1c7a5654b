using KongGrantsUI.Model;
using KongGrantsUI.TestConsole.Metering;
using KongGrantsUI.TestConsole.Sending;
using KongGrantsUI.Views.TestConsole;
using Microsoft.Extensions.Time.Testing;

namespace KongGrantsUI.Tests.Views.TestConsole;

/// <summary>Meters by a clock that the test moves.</summary>
public sealed class MeterViewsTests
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 24, 10, 0, 15, TimeSpan.Zero));

    /// <summary>The gateway's clock is 30 s ahead of ours: what counts is its minute.</summary>
    [Fact]
    public void Chart_Window_IsAlignedToTheGatewaysClock()
    {
        var board = Call(MeterBoard.Empty, "a", 10, 9, ahead: 30);

        var meter = Assert.Single(MeterViews.Make(board, time.GetUtcNow()));

        Assert.Equal("resets in 15 s", meter.Reset);
        Assert.Equal(75, meter.Now);
        Assert.Equal([new MeterPoint(75, 90, false)], meter.Points);
        Assert.Equal("M0 0H75V3H75", meter.Path);
        time.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(85, Assert.Single(MeterViews.Make(board, time.GetUtcNow())).Now);
        time.Advance(TimeSpan.FromSeconds(9));
        var rolled = Assert.Single(MeterViews.Make(board, time.GetUtcNow()));
        Assert.Equal(("10 of 10", "a new window has begun"), (rolled.Text, rolled.Reset));
        Assert.Empty(rolled.Points);
    }

    [Fact]
    public void Chart_Refusal_IsMarkedWithItsRetry()
    {
        var board = Call(Call(MeterBoard.Empty, "a", 10, 0), "a", 10, 0, status: 429);

        var meter = Assert.Single(MeterViews.Make(board, time.GetUtcNow()));

        Assert.Equal([false, true], meter.Points.Select(point => point.Refused));
        Assert.Equal("refused with 429; may try again in 45 s", meter.Retry);
        time.Advance(TimeSpan.FromSeconds(45));
        Assert.Equal("", Assert.Single(MeterViews.Make(board, time.GetUtcNow())).Retry);
    }

    [Fact]
    public void SeveralConsumers_StandSideBySide()
    {
        var board = Call(Call(MeterBoard.Empty, "aygerim", 10, 9), "rustem", 5, 4);

        Assert.Equal(["aygerim 9 of 10", "rustem 4 of 5"], MeterViews.Make(board, time.GetUtcNow()).Select(meter => $"{meter.Caller} {meter.Text}"));
    }

    private MeterBoard Call(MeterBoard board, string caller, int limit, int remaining, int ahead = 0, int status = 200)
    {
        var now = time.GetUtcNow();
        EquatableList<ResponseHeader> headers =
        [
            new("Date", now.AddSeconds(ahead).ToString("R")), new("X-RateLimit-Limit-Minute", $"{limit}"), new("X-RateLimit-Remaining-Minute", $"{remaining}"), new("Retry-After", $"{60 - now.Second}"),
        ];
        return board.Record(RateReadings.Read(caller, new CallResult { Url = "", Status = status, At = now, Headers = headers }));
    }
}
