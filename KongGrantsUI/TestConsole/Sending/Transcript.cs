using System.Threading.Channels;
using KongGrantsUI.TestConsole.Lines;

namespace KongGrantsUI.TestConsole.Sending;

/// <summary>Writes the lines of one call, and knows which of them curl would print.</summary>
/// <param name="discards">The answer goes to <c>/dev/null</c>.</param>
internal sealed class Transcript(CurlRequest request, bool discards, ChannelWriter<CallEvent> events)
{
    private const int MostBodyLines = 20_000;

    public void Info(string text) => Write(LineKind.Info, "* " + text, request.Verbose);

    public void Sent(string head)
    {
        foreach (var line in head.Split("\r\n").Append("")) Write(LineKind.Sent, "> " + Masked(line), request.Verbose);
    }

    public void Received(AnswerHead head)
    {
        foreach (var line in head.Lines) Write(LineKind.Received, "< " + line, request.Verbose);
        if (!request.IncludeHeaders && !request.HeadOnly) return;
        foreach (var line in head.Lines) Emit(LineKind.Head, line);
    }

    public void Body(string text, bool hidden)
    {
        if (text.Length == 0) return;
        var body = text.EndsWith('\n') ? text[..^1] : text;
        var lines = body.Split('\n');
        var shown = !hidden && !discards;
        foreach (var line in lines.Take(Math.Min(lines.Length - 1, MostBodyLines))) Write(LineKind.Body, line.TrimEnd('\r'), shown);
        if (lines.Length <= MostBodyLines) Write(LineKind.Body, lines[^1].TrimEnd('\r'), shown, open: !text.EndsWith('\n'));
        if (lines.Length > MostBodyLines) Info($"{lines.Length - MostBodyLines} more lines of the body are left out here.");
    }

    public void WriteOut(string text)
    {
        if (text.Length == 0) return;
        var lines = (text.EndsWith('\n') ? text[..^1] : text).Split('\n');
        foreach (var line in lines[..^1]) Write(LineKind.WriteOut, line, printed: true);
        Write(LineKind.WriteOut, lines[^1], printed: true, open: !text.EndsWith('\n'));
    }

    public void Failure(int code, string text) => Write(LineKind.Failure, $"curl: ({code}) {text}", !request.Silent || request.ShowError);

    public void End(CallResult result) => events.TryWrite(new CallEvent(null, result));

    /// <summary>The same head twice would only confuse in the transcript: -i's copy matters to the pipe alone.</summary>
    private void Emit(LineKind kind, string text) => Write(kind, text, !discards);

    private void Write(LineKind kind, string text, bool printed, bool open = false) =>
        events.TryWrite(new CallEvent(new TranscriptLine(kind, text, printed) { Open = open }, null));

    private string Masked(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && HttpToken.IsToken(line[..colon])) return $"{line[..colon]}: {Masked(line[..colon], line[(colon + 1)..].TrimStart())}";
        var parts = line.Split(' ');
        return parts.Length == 3 ? $"{parts[0]} {Secrets.MaskUrl(parts[1])} {parts[2]}" : line;
    }

    private string Masked(string name, string value) =>
        request.Headers.Any(header => header.Secret && header.Is(name)) ? Secrets.Mask : Secrets.MaskHeader(name, value);
}
