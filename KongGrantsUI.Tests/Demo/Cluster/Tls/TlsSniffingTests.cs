using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace KongGrantsUI.Tests.Demo.Cluster.Tls;

public sealed class TlsSniffingTests
{
    private const int Timeout = 30_000;

    [Theory(Timeout = Timeout)]
    [InlineData("http://127.0.0.1")]
    [InlineData("https://127.0.0.1")]
    [InlineData("https://localhost")]
    public async Task Port_InEitherTongue_Answers(string address)
    {
        await using var server = await SniffingServer.StartAsync(TimeProvider.System, TestContext.Current.CancellationToken);
        using var client = Client(server.Certificate);

        for (var round = 0; round < 3; round++)
            Assert.Equal("pong", await client.GetStringAsync(new Uri($"{address}:{server.Port}/"), TestContext.Current.CancellationToken));
    }

    [Fact(Timeout = Timeout)]
    public async Task Body_LargerThanAnyBuffer_PassesThroughTls()
    {
        await using var server = await SniffingServer.StartAsync(TimeProvider.System, TestContext.Current.CancellationToken);
        using var client = Client(server.Certificate);
        var sent = new string('x', 2_000_000);

        using var answer = await client.PostAsync(new Uri($"https://127.0.0.1:{server.Port}/"), new StringContent(sent), TestContext.Current.CancellationToken);

        Assert.Equal(sent, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact(Timeout = Timeout)]
    public async Task Connection_Closed_EndsWithGoodbyeAndNoCut()
    {
        await using var server = await SniffingServer.StartAsync(TimeProvider.System, TestContext.Current.CancellationToken);
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", server.Port, TestContext.Current.CancellationToken);
        await using var tls = new SslStream(socket.GetStream(), false, (_, shown, _, _) => shown?.GetCertHashString() == server.Certificate.GetCertHashString());
        await tls.AuthenticateAsClientAsync("localhost");
        await tls.WriteAsync(Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"), TestContext.Current.CancellationToken);

        using var reader = new StreamReader(tls);

        Assert.EndsWith("pong\r\n0\r\n\r\n", await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact(Timeout = Timeout)]
    public async Task Handshake_NeverFinished_IsCutAfterTenSeconds()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60));
        await using var server = await SniffingServer.StartAsync(time, TestContext.Current.CancellationToken);
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", server.Port, TestContext.Current.CancellationToken);
        var stream = socket.GetStream();
        await stream.WriteAsync(new byte[] { 0x16, 0x03, 0x01 }, TestContext.Current.CancellationToken);

        var end = ReadEndAsync(stream);
        // The server starts its clock once it has accepted, which nothing here can see: so the time is moved until it counts.
        while (!end.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(10));
            await Task.WhenAny(end, Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken));
        }

        Assert.True(await end);
    }

    [Fact(Timeout = Timeout)]
    public async Task Garbage_AfterTheFirstByte_LeavesTheServerAlive()
    {
        await using var server = await SniffingServer.StartAsync(TimeProvider.System, TestContext.Current.CancellationToken);
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync("127.0.0.1", server.Port, TestContext.Current.CancellationToken);
            await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes("\u0016garbage that is no handshake"), TestContext.Current.CancellationToken);
            Assert.True(await ReadEndAsync(socket.GetStream()));
        }

        using var client = Client(server.Certificate);

        Assert.Equal("pong", await client.GetStringAsync(new Uri($"https://127.0.0.1:{server.Port}/"), TestContext.Current.CancellationToken));
    }

    [Fact(Timeout = Timeout)]
    public async Task Client_ThatLeavesWithoutAWord_LeavesTheServerAlive()
    {
        await using var server = await SniffingServer.StartAsync(TimeProvider.System, TestContext.Current.CancellationToken);
        using (var socket = new TcpClient()) await socket.ConnectAsync("127.0.0.1", server.Port, TestContext.Current.CancellationToken);
        using var client = Client(server.Certificate);

        Assert.Equal("pong", await client.GetStringAsync(new Uri($"http://127.0.0.1:{server.Port}/"), TestContext.Current.CancellationToken));
    }

    private static async Task<bool> ReadEndAsync(NetworkStream stream)
    {
        var buffer = new byte[256];
        try
        {
            while (await stream.ReadAsync(buffer, TestContext.Current.CancellationToken) > 0)
            {
                // A TLS alert may come before the end.
            }
        }
        catch (IOException)
        {
            // A reset is an end, too.
        }

        return true;
    }

    private static HttpClient Client(X509Certificate2 authority)
    {
        var handler = new SocketsHttpHandler();
        handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        handler.SslOptions.CertificateChainPolicy.CustomTrustStore.Add(authority);
        return new HttpClient(handler);
    }
}
