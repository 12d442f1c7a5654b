using System.Runtime.CompilerServices;
using KongGrantsUI.Model;
using KongGrantsUI.TestConsole.Lines;
using KongGrantsUI.TestConsole.Sending;

namespace KongGrantsUI.Tests.TestConsole;

/// <summary>Answers with a limit that counts down, and knows how many calls were under way at once.</summary>
internal sealed class FakeSender(TimeProvider time, int limit) : ICurlSender
{
    private int running;

    public int Sent { get; private set; }

    public int MostAtOnce { get; private set; }

    public List<CurlRequest> Requests { get; } = [];

    /// <summary>Held back until it is released; null answers at once.</summary>
    public TaskCompletionSource? Hold { get; set; }

    public async IAsyncEnumerable<CallEvent> SendAsync(CurlRequest request, UserIdentity user, [EnumeratorCancellation] CancellationToken cancellation)
    {
        Requests.Add(request);
        var left = limit - ++Sent;
        MostAtOnce = Math.Max(MostAtOnce, ++running);
        try
        {
            if (Hold is { } hold) await hold.Task.WaitAsync(cancellation);
            yield return new CallEvent(new TranscriptLine(LineKind.Sent, $"> {request.Method} {new Uri(request.Urls[0]).AbsolutePath} HTTP/1.1", true), null);
            yield return new CallEvent(null, Answer(request, left));
        }
        finally
        {
            running--;
        }
    }

    private CallResult Answer(CurlRequest request, int left) => new()
    {
        Url = request.Urls[0], Status = left < 0 ? 429 : 200, At = time.GetUtcNow(),
        Headers = [new ResponseHeader("X-RateLimit-Limit-Minute", $"{limit}"), new ResponseHeader("X-RateLimit-Remaining-Minute", $"{Math.Max(0, left)}")],
    };
}
