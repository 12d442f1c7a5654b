using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace KongGrantsUI.TestConsole.Sending;

/// <summary>Sends one hop over a connection of its own to the pinned address, and reads the answer.</summary>
internal sealed class Exchange(Hop hop, Transcript transcript, CallClock clock)
{
    private Func<string> answerHead = () => "";

    public async Task<ExchangeResult> RunAsync(CancellationToken cancellation)
    {
        using var client = new HttpClient(Handler(), disposeHandler: true) { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
        using var message = RequestMessage.Make(hop);
        using var answer = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellation);
        clock.Answered();
        var at = clock.Time.GetUtcNow();
        var head = answer.Version.Major == 1 ? AnswerHead.Read(answerHead()) : AnswerHead.Of(answer);
        transcript.Received(head);
        await using var stream = Compression.Open(await answer.Content.ReadAsStreamAsync(cancellation), hop.Request.Compressed ? head.Header("Content-Encoding") : null);
        var (body, truncated) = await BodyReader.ReadAsync(stream, cancellation);
        return new ExchangeResult((int)answer.StatusCode, head, body, truncated, at);
    }

    private SocketsHttpHandler Handler()
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            // HttpClient would take the headers away that say how the body came.
            AutomaticDecompression = DecompressionMethods.None,
            ActivityHeadersPropagator = null,
            ConnectTimeout = hop.Request.ConnectTimeout ?? Limits.Time,
            ConnectCallback = ConnectAsync,
            PlaintextStreamFilter = (context, _) => ValueTask.FromResult(Record(context)),
            RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8,
            ResponseHeaderEncodingSelector = (_, _) => Encoding.UTF8,
        };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, errors) => Accepts(certificate, errors);
        return handler;
    }

    private Stream Record(SocketsHttpPlaintextStreamFilterContext context)
    {
        if (context.NegotiatedHttpVersion.Major > 1)
        {
            transcript.Info("using HTTP/2");
            transcript.Sent(RequestMessage.Head(hop));
            return context.PlaintextStream;
        }

        var wire = new WireRecorder(context.PlaintextStream, transcript.Sent);
        answerHead = wire.AnswerHead;
        return wire;
    }

    /// <summary>Says what is wrong with a certificate, and goes on all the same only where the line says <c>-k</c>.</summary>
    private bool Accepts(X509Certificate? certificate, SslPolicyErrors errors)
    {
        transcript.Info($"Server certificate: {certificate?.Subject ?? "none"}");
        if (errors == SslPolicyErrors.None) transcript.Info("SSL certificate verify ok.");
        else if (hop.Request.Insecure) transcript.Info($"SSL certificate verify result: {errors}, continuing anyway.");
        return errors == SslPolicyErrors.None || hop.Request.Insecure;
    }

    /// <summary>The name is not looked up again: only the checked address is ever connected to.</summary>
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var target = hop.Target;
        transcript.Info($"  Trying {new IPEndPoint(target.Address, target.Port)}...");
        var socket = new Socket(target.Address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(target.Address, target.Port, cancellation);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
        clock.HasConnected();
        transcript.Info($"Connected to {target.Host} ({target.Address}) port {target.Port}");
        return new NetworkStream(socket, ownsSocket: true);
    }
}
