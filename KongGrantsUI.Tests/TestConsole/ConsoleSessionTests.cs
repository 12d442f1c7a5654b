using KongGrantsUI.Model;
using KongGrantsUI.TestConsole;
using KongGrantsUI.TestConsole.Credentials;
using KongGrantsUI.TestConsole.Lines;
using KongGrantsUI.TestConsole.Predicting;
using KongGrantsUI.TestConsole.Running;
using KongGrantsUI.Tests.TestConsole.Sending;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Time.Testing;

namespace KongGrantsUI.Tests.TestConsole;

public sealed class ConsoleSessionTests
{
    private static readonly PickedCredential Aygerim = new("aygerim", new NamespacedName("qyzylorda", "aygerim-basic-auth"), "basic-auth");

    /// <summary>As a circuit has one: everything of a session happens one after the other.</summary>
    private readonly Dispatcher circuit = Dispatcher.CreateDefault();

    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 24, 10, 0, 20, TimeSpan.Zero));
    private readonly FakeSender sender;
    private readonly FakeCredentialReader credentials = new();

    public ConsoleSessionTests() => sender = new FakeSender(time, 5);

    [Theory(Timeout = 20_000)]
    [InlineData(12, true, 6)]
    [InlineData(12, false, 12)]
    [InlineData(3, true, 3)]
    [InlineData(100_000, false, RunPlan.MostTimes)]
    [InlineData(-1, false, 1)]
    public async Task Series_Times_AreBoundedAndStopAtTheFirst429(int times, bool stop, int sent)
    {
        var session = Session();

        await RunAsync(session, new RunPlan { Times = times, StopAtLimit = stop }, TestContext.Current.CancellationToken);

        Assert.Equal(sent, sender.Sent);
        Assert.False(session.Running);
        if (sent > 5) Assert.Contains("status 200 became 429", session.Series[5].Change, StringComparison.Ordinal);
    }

    [Theory(Timeout = 20_000)]
    [InlineData(1, 1)]
    [InlineData(3, 3)]
    [InlineData(50, 4)]
    public async Task Series_Concurrency_IsKeptAndBounded(int atOnce, int expected)
    {
        var session = Session();
        sender.Hold = new TaskCompletionSource();
        var running = StartAsync(session, new RunPlan { Times = 8, Concurrency = atOnce, StopAtLimit = false }, TestContext.Current.CancellationToken);
        await PumpAsync(() => sender.MostAtOnce == expected);
        for (var step = 0; step < 50; step++) await StepAsync();
        Assert.Equal(expected, sender.MostAtOnce);

        sender.Hold.SetResult();
        await PumpAsync(() => running.IsCompleted);
        await running;

        Assert.Equal(8, session.Series.Count);
    }

    [Fact(Timeout = 20_000)]
    public async Task Cancel_EndsAtOnce()
    {
        var session = Session();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        sender.Hold = new TaskCompletionSource();
        var running = StartAsync(session, new RunPlan { Times = 8 }, stop.Token);
        await PumpAsync(() => sender.Sent == 1);

        await stop.CancelAsync();
        await running;

        Assert.Equal("Cancelled.", session.Error);
        Assert.Equal(1, sender.Sent);
    }

    [Fact(Timeout = 20_000)]
    public async Task PickedCredential_IsReadAsTheUserForEachRunAndKeptNowhere()
    {
        var session = Session();
        session.Credential = Aygerim;

        await RunAsync(session, RunPlan.Once, TestContext.Current.CancellationToken);

        Assert.Equal([(Senders.Kim.Name, Aygerim.Secret)], credentials.Asked);
        Assert.Equal(FakeCredentialReader.Password, Assert.Single(sender.Requests).User!.Password);
        Assert.Equal("aygerim", Assert.Single(session.Board.Newest).Caller);
        Assert.DoesNotContain(FakeCredentialReader.Password, string.Concat(session.Text, session.History.Entries[0].Line, session.Credential), StringComparison.Ordinal);
    }

    [Fact(Timeout = 20_000)]
    public async Task PickedCredential_Refused_SendsNothingAndSaysWhy()
    {
        var session = Session(new FakeCredentialReader("secrets is forbidden"));
        session.Credential = Aygerim;

        await RunAsync(session, RunPlan.Once, TestContext.Current.CancellationToken);

        Assert.Equal("secrets is forbidden", session.Error);
        Assert.Equal(0, sender.Sent);
    }

    [Fact(Timeout = 20_000)]
    public async Task Watch_GoesOnThroughRefusals()
    {
        var session = Session();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var running = StartAsync(session, RunPlan.Watch(TimeSpan.FromSeconds(2)), stop.Token);
        await PumpAsync(() => session.Series.Count == 10);

        await stop.CancelAsync();
        await running;

        Assert.Equal([200, 200, 200, 200, 200, 429, 429, 429, 429, 429], session.Series.Take(10).Select(row => row.Status));
        Assert.Equal("", session.Error);
    }

    [Fact(Timeout = 20_000)]
    public async Task Error_OfOneLine_IsNotSaidOfTheNext()
    {
        var session = Session(new FakeCredentialReader("secrets is forbidden"));
        session.Credential = Aygerim;
        await RunAsync(session, RunPlan.Once, TestContext.Current.CancellationToken);

        session.Type("curl $PROXY_IP/other");

        Assert.Equal("", session.Error);
    }

    [Fact(Timeout = 20_000)]
    public async Task History_KeepsWhatWasSentAndWithWhichCredential()
    {
        var session = Session();
        session.Credential = Aygerim;
        await RunAsync(session, new RunPlan { Times = 3 }, TestContext.Current.CancellationToken);
        session.Credential = null;
        await RunAsync(session, RunPlan.Once, TestContext.Current.CancellationToken);

        Assert.Equal([null, Aygerim], session.History.Search("").Select(entry => entry.Picked));
        Assert.All(session.History.Entries, entry => Assert.Equal(["> GET /limited HTTP/1.1"], entry.Request));
        Assert.Same(session.History.Entries[0], Assert.Single(session.History.Search("GET aygerim")));
    }

    [Fact(Timeout = 20_000)]
    public async Task Portable_PickedCredential_IsAskedForWhereTheGatewayLooksForIt()
    {
        var session = Session();
        session.Credential = Aygerim with { Type = "key-auth" };
        await RunAsync(session, RunPlan.Once, TestContext.Current.CancellationToken);

        Assert.Equal("curl -s -v -H 'apikey: ***' http://127.0.0.1:1/limited", CurlText.Format(session.Portable!, maskCredential: false));
    }

    [Fact(Timeout = 20_000)]
    public async Task Leave_Watch_GoesOnUnderItsCallersName_AndEndsWithTheCircuit()
    {
        var session = Session();
        session.Credential = Aygerim;
        var run = new ConsoleRun(session);
        var running = circuit.InvokeAsync(() => run.StartAsync(Senders.Kim, RunPlan.Watch(TimeSpan.FromSeconds(1))));
        await PumpAsync(() => session.Series.Count == 2);

        await circuit.InvokeAsync(run.LeaveAsync).WaitAsync(TestContext.Current.CancellationToken);
        await PumpAsync(() => session.Series.Count == 4);

        Assert.True(run.Watching);
        Assert.Equal("aygerim", Assert.Single(session.Board.Newest).Caller);
        await circuit.InvokeAsync(async () => await run.DisposeAsync());
        await running;
        Assert.False(run.Watching);
    }

    [Fact(Timeout = 20_000)]
    public async Task Leave_Series_EndsAndForgetsTheCredential()
    {
        var session = Session();
        session.Credential = Aygerim;
        await using var run = new ConsoleRun(session);
        sender.Hold = new TaskCompletionSource();
        var running = circuit.InvokeAsync(() => run.StartAsync(Senders.Kim, new RunPlan { Times = 50 }));
        await PumpAsync(() => sender.Sent == 1);

        await circuit.InvokeAsync(run.LeaveAsync).WaitAsync(TestContext.Current.CancellationToken);
        await running;

        Assert.Equal((1, false, null), (sender.Sent, session.Running, session.Credential));
    }

    [Fact]
    public void Learn_SameFacts_KeepsTheMomentOfTheirChange()
    {
        var session = Session();
        session.Learn(new GatewayFacts { Rejected = true, ChangedAt = time.GetUtcNow() });
        session.Learn(new GatewayFacts { Rejected = true, ChangedAt = time.GetUtcNow().AddHours(1) });

        Assert.Equal(time.GetUtcNow(), session.Facts.ChangedAt);
    }

    private ConsoleSession Session(ICredentialReader? reader = null)
    {
        var session = new ConsoleSession(new CallRunner(sender, reader ?? credentials), Senders.Guard("127.0.0.1:1"), time);
        session.Type("curl -sv $PROXY_IP/limited");
        return session;
    }

    private Task StartAsync(ConsoleSession session, RunPlan plan, CancellationToken cancellation) =>
        circuit.InvokeAsync(() => session.SendAsync(Senders.Kim, plan, () => { }, cancellation));

    private async Task RunAsync(ConsoleSession session, RunPlan plan, CancellationToken cancellation)
    {
        var running = StartAsync(session, plan, cancellation);
        await PumpAsync(() => running.IsCompleted);
        await running;
    }

    /// <summary>Moves the clock until it is so.</summary>
    private async Task PumpAsync(Func<bool> done)
    {
        while (!done()) await StepAsync();
    }

    private async Task StepAsync()
    {
        TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        time.Advance(RunPlan.LeastGap);
        await Task.Yield();
    }
}
