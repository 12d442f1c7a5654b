using Bunit;
using KongGrantsUI.Components.Pages.TestConsole;
using KongGrantsUI.TestConsole.Metering;
using KongGrantsUI.TestConsole.Sending;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace KongGrantsUI.Tests.Components.Pages.TestConsole;

/// <summary>The panel by a clock that the test moves.</summary>
public sealed class MeterPanelTests : BunitContext
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 24, 23, 59, 50, TimeSpan.Zero));

    [Fact]
    public void Clock_Moves_CountsDownAndBeginsANewWindow()
    {
        Services.AddSingleton<TimeProvider>(time);
        var panel = Render<MeterPanel>(parameters => parameters.Add(meters => meters.Board, Board("Minute")));
        Assert.Contains("resets in 10 s", panel.Markup, StringComparison.Ordinal);

        time.Advance(TimeSpan.FromSeconds(4));
        panel.WaitForAssertion(() => Assert.Contains("resets in 6 s", panel.Markup, StringComparison.Ordinal));
        time.Advance(TimeSpan.FromSeconds(6));

        panel.WaitForAssertion(() => Assert.Contains("a new window has begun", panel.Markup, StringComparison.Ordinal));
        Assert.Contains("10 of 10", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void EachWindow_HasItsMeter()
    {
        Services.AddSingleton<TimeProvider>(time);
        string[] windows = ["Second", "Minute", "Hour", "Day", "Month", "Year"];

        var panel = Render<MeterPanel>(parameters => parameters.Add(meters => meters.Board, Board(windows)));

        Assert.Equal(windows.Select(window => $"aygerim per {window.ToLowerInvariant()}"), panel.FindAll(".curl-meter > div:first-child").Select(title => title.TextContent));
    }

    private MeterBoard Board(params string[] windows)
    {
        var now = time.GetUtcNow();
        var headers = windows.SelectMany(window => new ResponseHeader[] { new($"X-RateLimit-Limit-{window}", "10"), new($"X-RateLimit-Remaining-{window}", "9") }).Prepend(new ResponseHeader("Date", now.ToString("R")));
        return MeterBoard.Empty.Record(RateReadings.Read("aygerim", new CallResult { Url = "", Status = 200, At = now, Headers = [.. headers] }));
    }
}
