using KongGrantsUI.Model;
using KongGrantsUI.TestConsole.Credentials;
using KongGrantsUI.TestConsole.Guarding;
using KongGrantsUI.TestConsole.Lines;
using KongGrantsUI.TestConsole.Metering;
using KongGrantsUI.TestConsole.Predicting;
using KongGrantsUI.TestConsole.Running;
using KongGrantsUI.TestConsole.Sending;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.TestConsole;

/// <summary>
/// The console of one circuit: what is typed, what came of it, and the meters. Used from the circuit's own thread only,
/// but for <see cref="Learn"/>; it holds a credential no longer than the text on the page does.
/// </summary>
public sealed class ConsoleSession(CallRunner runner, TargetGuard guard, TimeProvider time)
{
    private readonly CallScreen screen = new();
    private volatile GatewayFacts facts = GatewayFacts.None;
    private CallOutcome? compared;
    private int underWay;

    public string Text { get; private set; } = "";
    public CurlParse Parse { get; private set; } = new(null, null);
    public LineHistory History { get; } = new();
    public MeterBoard Board { get; private set; } = MeterBoard.Empty;
    public bool Running { get; private set; }
    public string Error { get; private set; } = "";

    /// <summary>The credential to call with, where one was picked instead of typed.</summary>
    public PickedCredential? Credential { get; set; }

    public GatewayFacts Facts => facts;

    /// <summary>The newest answer with its forecast; null before the first.</summary>
    public CallOutcome? Outcome { get; private set; }

    public CallResult? Result => Outcome?.Result;

    /// <summary>Newest call only, bounded.</summary>
    public IReadOnlyList<TranscriptLine> Transcript => screen.Transcript;

    /// <summary>What a terminal would show; null where it is the transcript or the body anyway.</summary>
    public IReadOnlyList<string>? Output => screen.Output;

    /// <summary>The calls of the present series, oldest first; empty for a single call.</summary>
    public IReadOnlyList<SeriesRow> Series { get; private set; } = [];

    /// <summary>Values of <c>$NAME</c>; without a gateway there is none.</summary>
    public IReadOnlyDictionary<string, string> Variables =>
        guard.Targets is [var first, ..] ? new Dictionary<string, string>(StringComparer.Ordinal) { ["PROXY_IP"] = first } : new Dictionary<string, string>();

    /// <summary>What is foretold for the line as it stands; null for a line that can't be sent.</summary>
    public Prediction? Forecast => Parse.Request is { } request ? Predictor.Predict(facts, request, request.Urls[0], Credential?.Consumer) : null;

    /// <summary>The request for use elsewhere: with a mask where a picked credential belongs.</summary>
    public CurlRequest? Portable => Parse.Request is { } request ? Credential?.AskedFor(request, KeyHeader) ?? request : null;

    private string KeyHeader => Forecast?.KeyName ?? KeyName.Default;

    public void Type(string text)
    {
        // What went wrong with one line says nothing of the next.
        if (text != Text && !Running) Error = "";
        Text = text;
        Parse = CurlLine.Parse(text, Variables);
    }

    /// <summary>Takes the newest facts; from any thread.</summary>
    public void Learn(GatewayFacts next) => facts = facts.Then(next);

    /// <summary>Sends what is typed as often as the plan says.</summary>
    /// <param name="changed">Called when there is something new to show.</param>
    public async Task SendAsync(UserIdentity user, RunPlan plan, Action changed, CancellationToken cancellation)
    {
        Type(Text);
        if (Running || !Parse.Succeeded) return;
        (Running, Error, Series, Outcome, compared) = (true, "", [], null, null);
        History.Add(Parse.Request, Credential, time.GetUtcNow());
        changed();
        try
        {
            var (request, refusal) = await runner.ArmAsync(Parse.Request, Credential, KeyHeader, user, cancellation);
            if (request is null) Error = refusal;
            else await RepeatAsync(new CallOrder(request, user, Credential?.Consumer, changed), plan.Bounded(), cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            Error = plan.Watching ? "" : T("Cancelled.");
        }
        finally
        {
            Running = false;
            changed();
        }
    }

    private async Task RepeatAsync(CallOrder order, RunPlan plan, CancellationToken cancellation)
    {
        using var slots = new SemaphoreSlim(plan.Concurrency);
        var calls = new List<Task>();
        try
        {
            for (var number = 1; number <= plan.Times; number++)
            {
                await slots.WaitAsync(cancellation);
                if (number > 1 && Ends(plan)) break;
                calls.RemoveAll(call => call.IsCompletedSuccessfully);
                calls.Add(OnceAsync(number));
                if (number < plan.Times) await Task.Delay(plan.Gap, time, cancellation);
            }
        }
        finally
        {
            await Task.WhenAll(calls);
        }

        async Task OnceAsync(int number)
        {
            try
            {
                await CallAsync(order, plan.Times > 1 ? number : 0, cancellation);
            }
            finally
            {
                slots.Release();
            }
        }
    }

    private bool Ends(RunPlan plan) => !plan.Watching && Outcome is { } last && (last.Result.Status == 0 || (plan.StopAtLimit && last.Reading.Refused));

    private async Task CallAsync(CallOrder order, int number, CancellationToken cancellation)
    {
        var view = screen.Begin(order.Request);
        underWay++;
        try
        {
            var context = new CallContext(facts, order.Caller, underWay == 1, Newest, Line, outcome => Record(outcome, number));
            await runner.RunAsync(order.Request, order.User, context, cancellation);
        }
        finally
        {
            underWay--;
        }

        if (view.End()) order.Changed();

        void Line(TranscriptLine line)
        {
            if (number <= 1) History.Sent(line);
            if (view.Add(line)) order.Changed();
        }
    }

    private RateReading? Newest(string caller) => Board.Newest.FirstOrDefault(reading => reading.Caller == caller);

    private void Record(CallOutcome outcome, int number)
    {
        Outcome = outcome;
        Error = outcome.Result.Error;
        History.Answered(outcome.Result.Status);
        if (outcome.Result.Status > 0) Board = Board.Record(outcome.Reading);
        if (number == 0) return;
        var row = new SeriesRow(number, outcome.Result.At, outcome.Result.Status, outcome.Reading.Windows, outcome.Result.Timings.Total.TotalMilliseconds, OutcomeChange.Between(compared, outcome));
        Series = [.. Series, row];
        compared = outcome;
    }
}
