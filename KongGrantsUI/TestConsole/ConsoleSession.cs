using KongGrantsUI.Model;
using KongGrantsUI.TestConsole.Guarding;
using KongGrantsUI.TestConsole.Lines;
using KongGrantsUI.TestConsole.Metering;
using KongGrantsUI.TestConsole.Sending;

namespace KongGrantsUI.TestConsole;

/// <summary>
/// The console of one circuit: what is typed, what came of it, and the meters. Used from the circuit's own thread only;
/// it holds a credential no longer than the text on the page does.
/// </summary>
public sealed class ConsoleSession(ICurlSender sender, TargetGuard guard, TimeProvider time)
{
    /// <summary>The longest series.</summary>
    public const int MostRepeats = 50;

    /// <summary>Keeps a series within the rate that each user may call at.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(55);

    private const int MostLines = 1000;
    private readonly List<TranscriptLine> lines = [];

    public string Text { get; private set; } = "";
    public CurlParse Parse { get; private set; } = new(null, null);
    public LineHistory History { get; } = new();
    public MeterBoard Board { get; private set; } = MeterBoard.Empty;
    public bool Running { get; private set; }
    public CallResult? Result { get; private set; }
    public string Error { get; private set; } = "";

    /// <summary>Newest call only, bounded.</summary>
    public IReadOnlyList<TranscriptLine> Transcript { get; private set; } = [];

    /// <summary>What a terminal would show; null where it is the transcript or the body anyway.</summary>
    public IReadOnlyList<string>? Output { get; private set; }

    /// <summary>The calls of the present series; empty for a single call.</summary>
    public IReadOnlyList<SeriesRow> Series { get; private set; } = [];

    /// <summary>Values of <c>$NAME</c>; without a gateway there is none.</summary>
    public IReadOnlyDictionary<string, string> Variables =>
        guard.Targets is [var first, ..] ? new Dictionary<string, string>(StringComparer.Ordinal) { ["PROXY_IP"] = first } : new Dictionary<string, string>();

    public void Type(string text)
    {
        Text = text;
        Parse = CurlLine.Parse(text, Variables);
    }

    /// <summary>Sends what is typed, <paramref name="times"/> times or until the first 429.</summary>
    /// <param name="changed">Called when there is something new to show.</param>
    public async Task SendAsync(UserIdentity user, int times, Action changed, CancellationToken cancellation)
    {
        Type(Text);
        if (Running || !Parse.Succeeded) return;
        var request = Parse.Request;
        (Running, Error, Series) = (true, "", []);
        History.Add(request);
        changed();
        try
        {
            await RepeatAsync(request, user, Math.Clamp(times, 1, MostRepeats), changed, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            Error = "Cancelled.";
        }
        finally
        {
            Running = false;
            changed();
        }
    }

    private async Task RepeatAsync(CurlRequest request, UserIdentity user, int times, Action changed, CancellationToken cancellation)
    {
        for (var number = 1; number <= times; number++)
        {
            await OnceAsync(request, user, changed, cancellation);
            if (times > 1 && Result is { } result) Series = [.. Series, Row(number, result)];
            if (number == times || Result is not { Status: > 0 and not 429 }) return;
            changed();
            await Task.Delay(Pace, time, cancellation);
        }
    }

    private async Task OnceAsync(CurlRequest request, UserIdentity user, Action changed, CancellationToken cancellation)
    {
        lines.Clear();
        (Transcript, Output, Result) = ([], null, null);
        await foreach (var happened in sender.SendAsync(request, user, cancellation))
        {
            if (happened.Line is { } line && Add(line)) changed();
            if (happened.Result is { } result) Record(request, result);
        }
        Output = request.Filters.Count > 0 || request.WriteOut is not null ? ShellOutput.Apply(request, lines).Take(MostLines).ToList() : null;
        Show();
    }

    /// <summary>Whether it is worth drawing now: at the end of a head, or when curl says something.</summary>
    private bool Add(TranscriptLine line)
    {
        lines.Add(line);
        var draw = line.Kind is LineKind.Info or LineKind.Failure || line.Text is "> " or "< ";
        if (draw) Show();
        return draw;
    }

    private void Show() => Transcript = lines.Where(line => line.Kind != LineKind.Head).Take(MostLines).ToList();

    private void Record(CurlRequest request, CallResult result)
    {
        Result = result;
        Error = result.Error;
        if (result.Status > 0) Board = Board.Record(RateReadings.Read(CallerLabel.Of(request), result));
    }

    private static SeriesRow Row(int number, CallResult result)
    {
        var windows = RateReadings.Read("", result).Windows.Select(window => $"{window.Window.ToString().ToLowerInvariant()} {window.Remaining} of {window.Limit}");
        return new SeriesRow(number, result.Status, string.Join(", ", windows), result.Timings.Total.TotalMilliseconds);
    }
}
