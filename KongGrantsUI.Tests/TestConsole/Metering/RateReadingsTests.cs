using KongGrantsUI.Model;
using KongGrantsUI.TestConsole.Lines;
using KongGrantsUI.TestConsole.Metering;
using KongGrantsUI.TestConsole.Sending;
using KongGrantsUI.Views.TestConsole;
using Microsoft.Extensions.Time.Testing;

namespace KongGrantsUI.Tests.TestConsole.Metering;

public sealed class RateReadingsTests
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 1, 31, 23, 59, 20, TimeSpan.Zero));

    [Fact]
    public void Meters_TwoCallers_StandSideBySide()
    {
        var board = MeterBoard.Empty.Record(Read("aygerim", Minute(10, 9))).Record(Read("rustem", Minute(5, 4)));

        Assert.Equal(["meter-aygerim-minute: 9 of 10, 90", "meter-rustem-minute: 4 of 5, 80"], Views(board).Select(view => $"{view.TestId}: {view.Text}, {view.Percent}"));
    }

    [Fact]
    public void Meters_TimePasses_CountDownToANewWindow()
    {
        var board = MeterBoard.Empty.Record(Read("aygerim", [.. Minute(10, 0), Header("RateLimit-Reset", "40")]));

        Assert.Equal(("0 of 10", "resets in 40 s", true), Shown(board));
        time.Advance(TimeSpan.FromSeconds(39.5));
        Assert.Equal(("0 of 10", "resets in 1 s", true), Shown(board));
        time.Advance(TimeSpan.FromSeconds(0.5));
        Assert.Equal(("10 of 10", "a new window has begun", false), Shown(board));
    }

    [Fact]
    public void Read_GatewayClockDiffers_FollowsItsDateHeader()
    {
        var reading = Read("aygerim", [.. Minute(10, 9), Header("Date", "Sat, 31 Jan 2026 23:59:50 GMT")]);

        Assert.Equal(time.GetUtcNow().AddSeconds(10), Assert.Single(reading.Windows).ResetsAt);
    }

    [Theory]
    [InlineData("Second", 1)]
    [InlineData("Minute", 40)]
    [InlineData("Hour", 40)]
    [InlineData("Day", 40)]
    [InlineData("Month", 40)]
    public void Read_EachWindow_EndsOnItsCalendarBoundary(string window, int seconds)
    {
        var reading = Read("a", [Header($"X-RateLimit-Limit-{window}", "3"), Header($"X-RateLimit-Remaining-{window}", "2")]);

        Assert.Equal(time.GetUtcNow().AddSeconds(seconds), Assert.Single(reading.Windows).ResetsAt);
    }

    [Fact]
    public void Read_Year_EndsAtNewYear()
    {
        var reading = Read("a", [Header("x-ratelimit-limit-year", "3"), Header("x-ratelimit-remaining-year", "2")]);

        Assert.Equal(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero), Assert.Single(reading.Windows).ResetsAt);
    }

    [Fact]
    public void Read_Refusal_HasRetry()
    {
        var reading = Read("a", [.. Minute(10, 0), Header("Retry-After", "40")], status: 429);

        Assert.True(reading.Refused);
        Assert.Equal(time.GetUtcNow().AddSeconds(40), reading.RetryAt);
    }

    [Theory]
    [InlineData("ten", "9")]
    [InlineData("-1", "9")]
    [InlineData("0", "0")]
    [InlineData("10", "")]
    [InlineData("99999999999", "1")]
    public void Read_BrokenHeaders_AreLeftOut(string limit, string remaining) =>
        Assert.Empty(Read("a", [Header("X-RateLimit-Limit-Minute", limit), Header("X-RateLimit-Remaining-Minute", remaining)]).Windows);

    [Fact]
    public void Record_AnswerWithoutLimits_KeepsTheMeter()
    {
        var board = MeterBoard.Empty.Record(Read("a", Minute(10, 9))).Record(Read("a", [], status: 401));

        Assert.Equal("9 of 10", Assert.Single(Views(board)).Text);
        Assert.Equal(2, board.History.Count);
    }

    [Fact]
    public void Record_ManyCalls_RemembersTheLast()
    {
        var board = Enumerable.Range(0, 200).Aggregate(MeterBoard.Empty, (before, number) => before.Record(Read($"c{number}", Minute(10, 9))));

        Assert.Equal((MeterBoard.Remembered, 12), (board.History.Count, board.Newest.Count));
    }

    [Theory]
    [InlineData("curl -u aygerim:x a.example", "aygerim")]
    [InlineData("curl http://kim:x@a.example", "kim")]
    [InlineData("curl -H 'Authorization: Basic YXlnZXJpbTp4' a.example", "aygerim")]
    [InlineData("curl -H 'Authorization: Bearer t' a.example", "token")]
    [InlineData("curl -H 'Authorization: Basic !!' a.example", "token")]
    [InlineData("curl a.example", "anonymous")]
    public void CallerLabel_Request_NamesTheCaller(string line, string expected) => Assert.Equal(expected, Label(line));

    [Fact]
    public void CallerLabel_Key_IsAFingerprint()
    {
        var label = Label("curl -H 'apikey: secret-key' a.example");

        Assert.Matches("^key-[0-9a-f]{4}$", label);
        Assert.Equal(label, Label("curl 'a.example/?apikey=secret-key'"));
        Assert.NotEqual(label, Label("curl -H 'apikey: other' a.example"));
        Assert.Equal(label, Label("curl -H 'X-Own-Key: secret-key' a.example"));
        Assert.Equal(label, Label("curl 'a.example/?x-own-key=secret-key'"));
    }

    private static string Label(string line) => CallerLabel.Of(CurlLine.Parse(line, new Dictionary<string, string>()).Request!, "x-own-key");

    private EquatableList<MeterView> Views(MeterBoard board) => MeterViews.Make(board, time.GetUtcNow());

    private (string, string, bool) Shown(MeterBoard board) => Views(board).Select(view => (view.Text, view.Reset, view.Exhausted)).Single();

    private RateReading Read(string caller, EquatableList<ResponseHeader> headers, int status = 200) =>
        RateReadings.Read(caller, new CallResult { Url = "", Status = status, Headers = headers, At = time.GetUtcNow() });

    private static EquatableList<ResponseHeader> Minute(int limit, int remaining) =>
        [Header("X-RateLimit-Limit-Minute", $"{limit}"), Header("X-RateLimit-Remaining-Minute", $"{remaining}")];

    private static ResponseHeader Header(string name, string value) => new(name, value);
}
