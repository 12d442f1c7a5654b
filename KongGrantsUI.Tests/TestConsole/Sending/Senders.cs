using KongGrantsUI.Model;
using KongGrantsUI.TestConsole.Guarding;
using KongGrantsUI.TestConsole.Lines;
using KongGrantsUI.TestConsole.Sending;
using KongGrantsUI.Tests.TestConsole.Guarding;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace KongGrantsUI.Tests.TestConsole.Sending;

/// <summary>Sends lines to a server of a test.</summary>
internal static class Senders
{
    public static readonly UserIdentity Kim = new("kim", [], "Kim");

    public static TargetGuard Guard(string address) => new(Options.Create(new TestConsoleOptions { AllowedTargets = ["gw.example"] }), new FakeGateways(address), new FakeResolver().Knows("localhost", "127.0.0.1"));

    public static CurlSender Make(string address, ILogger<CurlSender>? log = null)
    {
        var options = Options.Create(new TestConsoleOptions { CallsPerSecond = 1000 });
        return new CurlSender(Guard(address), new CallQuota(options, TimeProvider.System), TimeProvider.System, log ?? NullLogger<CurlSender>.Instance);
    }

    public static CurlRequest Read(string address, string line)
    {
        var parse = CurlLine.Parse(line, new Dictionary<string, string> { ["PROXY_IP"] = address });
        return parse.Request ?? throw new InvalidOperationException(parse.Error?.Sentence);
    }

    /// <summary>Everything that happened, with the last result.</summary>
    public static async Task<(List<TranscriptLine> Lines, CallResult Result)> SendAsync(string address, string line, CancellationToken cancellation)
    {
        var (lines, result) = (new List<TranscriptLine>(), (CallResult?)null);
        await foreach (var happened in Make(address).SendAsync(Read(address, line), Kim, cancellation))
        {
            if (happened.Line is { } text) lines.Add(text);
            result = happened.Result ?? result;
        }
        return (lines, result ?? throw new InvalidOperationException("There is no result."));
    }
}
