using KongGrantsUI.TestConsole.Lines;
using KongGrantsUI.TestConsole.Sending;

namespace KongGrantsUI.TestConsole;

/// <summary>Shows the newest call: its transcript while it runs, and what came through the pipe at its end.</summary>
internal sealed class CallScreen
{
    private const int MostLines = 1000;
    private CallView? newest;

    /// <summary>Bounded.</summary>
    public IReadOnlyList<TranscriptLine> Transcript { get; private set; } = [];

    /// <summary>Null where it is the transcript or the body anyway.</summary>
    public IReadOnlyList<string>? Output { get; private set; }

    /// <summary>From now on this call is shown, and older ones no more.</summary>
    public CallView Begin(CurlRequest request) => newest = new CallView(this, request);

    internal sealed class CallView(CallScreen screen, CurlRequest request)
    {
        private readonly List<TranscriptLine> lines = [];

        /// <summary>Whether it is worth drawing now: at the end of a head, or when curl says something.</summary>
        public bool Add(TranscriptLine line)
        {
            lines.Add(line);
            return (line.Kind is LineKind.Info or LineKind.Failure || line.Text is "> " or "< ") && Show();
        }

        public bool End()
        {
            if (screen.newest != this) return false;
            screen.Output = request.Filters.Count > 0 || request.WriteOut is not null ? ShellOutput.Apply(request, lines).Take(MostLines).ToList() : null;
            return Show();
        }

        private bool Show()
        {
            if (screen.newest != this) return false;
            if (lines.Count <= 1) screen.Output = null;
            screen.Transcript = lines.Where(line => line.Kind != LineKind.Head).Take(MostLines).ToList();
            return true;
        }
    }
}
