using System.IO.Pipelines;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace KongGrantsUI.Demo.Cluster.Tls;

/// <summary>
/// Speaks TLS to clients that do and plain HTTP to the others, on one port: kubectl sends no token over plain HTTP,
/// and people with curl want no certificate.
/// </summary>
public static class TlsSniffing
{
    private const byte HandshakeRecord = 0x16;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static void UseTlsWhenSpoken(this ListenOptions options, X509Certificate2 certificate, TimeProvider time)
    {
        options.Protocols = HttpProtocols.Http1;
        options.Use(next => async connection =>
        {
            using var patience = new CancellationTokenSource(Patience, time);
            switch (await SpeaksTlsAsync(connection.Transport.Input, patience.Token))
            {
                case true: await SecureAsync(connection, certificate, next, patience.Token); break;
                case false: await next(connection); break;
                // Whoever has said nothing by now can't be told from who begins a handshake and never goes on.
                default: connection.Abort(); break;
            }
        });
    }

    private static async Task<bool?> SpeaksTlsAsync(PipeReader input, CancellationToken cancellation)
    {
        try
        {
            var read = await input.ReadAsync(cancellation);
            var tls = !read.Buffer.IsEmpty && read.Buffer.FirstSpan[0] == HandshakeRecord;
            input.AdvanceTo(read.Buffer.Start);
            return tls;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static async Task SecureAsync(ConnectionContext connection, X509Certificate2 certificate, ConnectionDelegate next, CancellationToken cancellation)
    {
        var plain = connection.Transport;
        await using var secure = new SslStream(new DuplexStream(plain), leaveInnerStreamOpen: true);
        try
        {
            await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, cancellation);
        }
        catch (Exception error) when (error is AuthenticationException or IOException or OperationCanceledException)
        {
            connection.Abort();
            return;
        }

        connection.Transport = new StreamTransport(secure);
        try
        {
            await next(connection);
            await FinishAsync(connection.Transport.Output, secure);
        }
        finally
        {
            connection.Transport = plain;
        }
    }

    /// <summary>Says goodbye, so that a client can tell the end from a cut. It may have gone by then.</summary>
    private static async Task FinishAsync(PipeWriter output, SslStream secure)
    {
        try
        {
            await output.CompleteAsync();
            await secure.ShutdownAsync();
        }
        catch (Exception error) when (error is IOException or InvalidOperationException)
        {
            // Nobody is left to say it to.
        }
    }

    private sealed class StreamTransport(Stream stream) : IDuplexPipe
    {
        public PipeReader Input { get; } = PipeReader.Create(stream, new StreamPipeReaderOptions(leaveOpen: true));

        public PipeWriter Output { get; } = PipeWriter.Create(stream, new StreamPipeWriterOptions(leaveOpen: true));
    }
}
