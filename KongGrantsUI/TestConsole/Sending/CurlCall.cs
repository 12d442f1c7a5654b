using System.Net.Sockets;
using KongGrantsUI.TestConsole.Guarding;
using KongGrantsUI.TestConsole.Lines;
using KongGrantsUI.Texts;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.TestConsole.Sending;

/// <summary>One address of a request, from the check of its target to the end of its answer.</summary>
internal sealed class CurlCall(CurlRequest request, TargetGuard guard, Transcript transcript, TimeProvider time)
{
    private readonly CallClock clock = new(time);

    public string Method => request.Method;

    public CallResult Refuse(string url, Sentence refusal) => Fail(url, 7, refusal);

    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<CallResult> RunAsync(string url, CancellationToken cancellation)
    {
        var most = request.MaxTime is { } wanted && wanted < Limits.Time ? wanted : Limits.Time;
        using var timeout = new CancellationTokenSource(most, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, timeout.Token);
        try
        {
            return await FollowAsync(url, either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Fail(url, 28, clock.Connected ? Of($"The gateway did not finish its answer within {most.TotalSeconds:0.###} s. Try again, or ask for less.") : Of($"No connection within {Timeout(most).TotalSeconds:0.###} s. Check the address, and that the gateway runs."));
        }
        catch (Exception error) when (error is HttpRequestException or IOException or SocketException)
        {
            return Fail(url, Failures.Code(error), Failures.Sentence(error, url, request.Http));
        }
        catch (InvalidDataException)
        {
            return Fail(url, 61, "The body is not compressed as its Content-Encoding says. Leave out --compressed to see it as it came.");
        }
        catch (ArgumentException error)
        {
            return Fail(url, 3, $"The request could not be made: {error.Message}");
        }
    }

    private TimeSpan Timeout(TimeSpan most) => request.ConnectTimeout is { } connect && connect < most ? connect : most;

    private async Task<CallResult> FollowAsync(string url, CancellationToken cancellation)
    {
        if (request.Http == HttpWish.Http2 && !url.StartsWith("https:", StringComparison.Ordinal)) transcript.Info("HTTP/2 is agreed on over https only; this goes as HTTP/1.1, unless it says --http2-prior-knowledge.");
        var (current, method, body) = (new Uri(url, Exact), request.Method, request.Body);
        var first = current;
        for (var redirects = 0; ; redirects++)
        {
            var verdict = await guard.CheckAsync(current, request.Resolve, cancellation);
            clock.Looked();
            if (!verdict.Allowed) return Fail(current.OriginalString, 7, verdict.Refusal);
            var hop = new Hop(request, current, verdict.Target, method, body) { SendCredentials = current.Authority == first.Authority && current.Scheme == first.Scheme };
            var exchange = await new Exchange(hop, transcript, clock).RunAsync(cancellation);
            if (!request.FollowRedirects || Redirects.Next(current, exchange) is not { } next) return Succeed(hop, exchange, redirects);
            if (redirects == Limits.Redirects) return Fail(url, 47, $"The answer redirected more than {Limits.Redirects} times. Look at its Location headers without -L.");
            (method, body) = Redirects.Change(exchange.Status, request.ExplicitMethod, method, body);
            transcript.Info($"Issue another request to this URL: '{Secrets.MaskUrl(next.OriginalString)}'");
            current = next;
        }
    }

    public static readonly UriCreationOptions Exact = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private CallResult Succeed(Hop hop, ExchangeResult exchange, int redirects)
    {
        var failed = request.Fail && exchange.Status >= 400;
        var text = BodyReader.Text(exchange.Body, exchange.ContentType, exchange.Truncated);
        transcript.Body(text ?? $"[{exchange.Body.Length} bytes that are not text]", hidden: failed);
        if (exchange.Truncated) transcript.Info($"Only the first {Limits.BodyBytes / 1024 / 1024} MiB of the body were read.");
        if (failed) transcript.Failure(22, $"The requested URL returned error: {exchange.Status}");
        if (request.WriteOut is { } format) transcript.WriteOut(WriteOutFormat.Fill(format, new WriteOutValues(hop, exchange, clock.Read(), redirects).Of));
        var result = new CallResult
        {
            Url = Secrets.MaskUrl(hop.Url.OriginalString), Status = exchange.Status, ReasonPhrase = exchange.Head.Reason, Headers = exchange.Head.Headers,
            BodyText = text, BodySize = exchange.Body.Length, ContentType = exchange.ContentType, Truncated = exchange.Truncated,
            Timings = clock.Read(), At = exchange.At,
        };
        transcript.End(result);
        return result;
    }

    private CallResult Fail(string url, int code, Sentence sentence)
    {
        // curl knows one language.
        transcript.Failure(code, sentence.English);
        var result = new CallResult { Url = Secrets.MaskUrl(url), Error = T(sentence), Timings = clock.Read(), At = time.GetUtcNow() };
        transcript.End(result);
        return result;
    }
}
