using System.Runtime.CompilerServices;
using System.Threading.Channels;
using KongGrantsUI.Model;
using KongGrantsUI.TestConsole.Guarding;
using KongGrantsUI.TestConsole.Lines;
using KongGrantsUI.Texts;

namespace KongGrantsUI.TestConsole.Sending;

/// <summary>Sends within the guard's bounds, each call over a connection of its own.</summary>
public sealed class CurlSender(TargetGuard guard, CallQuota quota, TimeProvider time, ILogger<CurlSender> log) : ICurlSender
{
    public async IAsyncEnumerable<CallEvent> SendAsync(CurlRequest request, UserIdentity user, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // Bounded by what one call can be: a head and a body of limited size.
        var events = Channel.CreateUnbounded<CallEvent>(new UnboundedChannelOptions { SingleReader = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var sending = SendAllAsync(request, user, events.Writer, stop.Token);
        try
        {
            await foreach (var happened in events.Reader.ReadAllAsync(cancellation)) yield return happened;
            await sending;
        }
        finally
        {
            await stop.CancelAsync();
            await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task SendAllAsync(CurlRequest request, UserIdentity user, ChannelWriter<CallEvent> events, CancellationToken cancellation)
    {
        try
        {
            foreach (var (index, url) in request.Urls.Index())
            {
                var (lease, refusal) = quota.TryEnter(user.Name);
                using (lease) await SendOneAsync(new CurlCall(request, guard, new Transcript(request, request.Discards.ElementAtOrDefault(index), events), time), url, refusal, user, cancellation);
            }
        }
        finally
        {
            events.Complete();
        }
    }

    private async Task SendOneAsync(CurlCall call, string url, Sentence refusal, UserIdentity user, CancellationToken cancellation)
    {
        var (start, status) = (time.GetTimestamp(), 0);
        try
        {
            status = (!refusal.IsEmpty ? call.Refuse(url, refusal) : await call.RunAsync(url, cancellation)).Status;
        }
        finally
        {
            // A call that is cancelled may have reached the gateway all the same.
            var (path, took) = (url.Split('?', 2)[0], time.GetElapsedTime(start).TotalMilliseconds);
            log.Called(user.Name, call.Method, path, status, took);
        }
    }
}
