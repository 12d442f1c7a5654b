using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using KongGrantsUI.TestConsole.Sending;

namespace KongGrantsUI.Tests.TestConsole.Sending;

public sealed class CurlSenderTests : IAsyncLifetime
{
    private EchoGateway gateway = null!;

    public async ValueTask InitializeAsync() => gateway = await EchoGateway.StartAsync();

    public ValueTask DisposeAsync() => gateway.DisposeAsync();

    [Fact(Timeout = 20_000)]
    public async Task Send_HowToLine_ShowsTheHeaderThroughThePipe()
    {
        const string line = "curl -sv $PROXY_IP/limited -u aygerim:aygerim-password 2>&1 | grep \"X-RateLimit-Remaining-Minute\"";

        var (lines, result) = await Senders.SendAsync(gateway.Address, line, TestContext.Current.CancellationToken);

        Assert.Equal("< X-RateLimit-Remaining-Minute: 9", Assert.Single(ShellOutput.Apply(Senders.Read(gateway.Address, line), lines)));
        Assert.Equal((200, "OK"), (result.Status, result.ReasonPhrase));
        Assert.Contains(lines, entry => entry.Text == "> Authorization: Basic ***");
        Assert.DoesNotContain(lines, entry => entry.Text.Contains("YXlnZXJpbTp", StringComparison.Ordinal));
        Assert.Equal("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("aygerim:aygerim-password")), gateway.Seen.Single().Headers["Authorization"]);
    }

    [Fact(Timeout = 20_000)]
    public async Task Send_Answer_KeepsCaseAndOrderOfHeaders()
    {
        var (lines, result) = await Senders.SendAsync(gateway.Address, "curl -v $PROXY_IP/limited", TestContext.Current.CancellationToken);

        var names = result.Headers.Select(header => header.Name).ToList();
        Assert.Contains("x-oDD-Case", names);
        Assert.True(names.IndexOf("X-RateLimit-Limit-Minute") < names.IndexOf("x-oDD-Case"));
        Assert.Contains(lines, entry => entry.Text == $"* Connected to 127.0.0.1 (127.0.0.1) port {gateway.Port}");
        Assert.Contains(lines, entry => entry.Text == "> GET /limited HTTP/1.1");
        Assert.Contains(lines, entry => entry.Text == "< HTTP/1.1 200 OK");
    }

    [Theory(Timeout = 20_000)]
    [InlineData("curl -s $PROXY_IP/x | grep nothing", "")]
    [InlineData("curl -s $PROXY_IP/x", "ok")]
    [InlineData("curl -sv $PROXY_IP/x 2>/dev/null", "ok")]
    [InlineData("curl -s -o /dev/null -w '%{http_code}' $PROXY_IP/missing", "404")]
    [InlineData("curl -sI $PROXY_IP/x | head -n 1", "HTTP/1.1 200 OK")]
    [InlineData("curl -si $PROXY_IP/missing | grep -o '40[0-9]'", "404")]
    [InlineData("curl -sS -f $PROXY_IP/missing", "curl: (22) The requested URL returned error: 404")]
    [InlineData("curl -sL -o /dev/null -w '%{http_code} %{num_redirects}' $PROXY_IP/redirect", "200 1")]
    [InlineData("curl -s -o /dev/null -w '%{http_code}' $PROXY_IP/redirect", "302")]
    public async Task Send_Line_PrintsWhatATerminalShows(string line, string expected)
    {
        var (lines, _) = await Senders.SendAsync(gateway.Address, line, TestContext.Current.CancellationToken);

        Assert.Equal(expected, string.Join('\n', ShellOutput.Apply(Senders.Read(gateway.Address, line), lines)));
    }

    [Fact(Timeout = 20_000)]
    public async Task Send_Compressed_IsUnpackedAndStillSaysHowItCame()
    {
        var (_, result) = await Senders.SendAsync(gateway.Address, "curl --compressed $PROXY_IP/gzip", TestContext.Current.CancellationToken);
        var (_, broken) = await Senders.SendAsync(gateway.Address, "curl --compressed $PROXY_IP/broken-gzip", TestContext.Current.CancellationToken);

        Assert.Equal(("unpacked\n", "gzip"), (result.BodyText, result.Header("Content-Encoding")));
        Assert.Contains("not compressed as its Content-Encoding says", broken.Error, StringComparison.Ordinal);
    }

    /// <summary>The page speaks the reader's language; curl knows one.</summary>
    [Fact(Timeout = 20_000)]
    public async Task Send_GermanReader_IsToldInGermanWhatTheTranscriptSaysInEnglish()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de");

        var (lines, result) = await Senders.SendAsync(gateway.Address, "curl -v 169.254.169.254", TestContext.Current.CancellationToken);

        Assert.StartsWith("169.254.169.254:80 ist kein Gateway dieses Clusters", result.Error, StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Text.StartsWith("curl: (7) 169.254.169.254:80 is not a gateway of this cluster", StringComparison.Ordinal));
    }

    [Fact(Timeout = 20_000)]
    public async Task Send_SlowAnswer_StopsAtMaxTimeWithASentence()
    {
        var (_, result) = await Senders.SendAsync(gateway.Address, "curl -m 0.3 $PROXY_IP/slow", TestContext.Current.CancellationToken);

        Assert.Equal(0, result.Status);
        Assert.Contains("within 0.3 s", result.Error, StringComparison.Ordinal);
    }

    [Fact(Timeout = 20_000)]
    public async Task Send_Cancelled_EndsAtOnce()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var request = Senders.Read(gateway.Address, "curl $PROXY_IP/slow");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var happened in Senders.Make(gateway.Address).SendAsync(request, Senders.Kim, stop.Token))
                if (happened.Line?.Text == "> ") await stop.CancelAsync();
        });
    }

    [Fact(Timeout = 20_000)]
    public async Task Send_HugeBody_IsCut()
    {
        var (_, result) = await Senders.SendAsync(gateway.Address, "curl $PROXY_IP/huge", TestContext.Current.CancellationToken);

        Assert.True(result is { Status: 200, Truncated: true, BodySize: Limits.BodyBytes });
    }

    [Fact(Timeout = 20_000)]
    public async Task Send_BinaryBody_IsNotText()
    {
        var (lines, result) = await Senders.SendAsync(gateway.Address, "curl $PROXY_IP/binary", TestContext.Current.CancellationToken);

        Assert.Equal((null, 4), (result.BodyText, result.BodySize));
        Assert.Contains(lines, line => line.Text == "[4 bytes that are not text]");
    }

    [Theory(Timeout = 20_000)]
    [InlineData("curl $PROXY_IP/reset", "closed the connection")]
    [InlineData("curl -L $PROXY_IP/loop", "more than 10 times")]
    [InlineData("curl -L $PROXY_IP/away", "not a gateway")]
    [InlineData("curl 127.0.0.1:1/", "not a gateway")]
    public async Task Send_Failure_IsASentence(string line, string expected)
    {
        var (lines, result) = await Senders.SendAsync(gateway.Address, line, TestContext.Current.CancellationToken);

        Assert.Equal(0, result.Status);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        Assert.Contains(lines, entry => entry.Kind == LineKind.Failure);
    }

    [Fact(Timeout = 20_000)]
    public async Task Send_NobodyListens_SaysSo()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = listener.LocalEndpoint.ToString()!;
        listener.Stop();

        var (_, result) = await Senders.SendAsync(address, "curl $PROXY_IP/", TestContext.Current.CancellationToken);

        Assert.Contains("Nothing answers at " + address, result.Error, StringComparison.Ordinal);
    }

    [Fact(Timeout = 20_000)]
    public async Task Send_NoHttp_SaysSo()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = ServeAsync(listener);

        var (_, result) = await Senders.SendAsync(listener.LocalEndpoint.ToString()!, "curl $PROXY_IP/", TestContext.Current.CancellationToken);
        await serving;

        Assert.Contains("did not answer in HTTP", result.Error, StringComparison.Ordinal);
    }

    [Fact(Timeout = 20_000)]
    public async Task Send_SeveralAddresses_GivesAResultForEach()
    {
        var results = new List<CallResult>();
        await foreach (var happened in Senders.Make(gateway.Address).SendAsync(Senders.Read(gateway.Address, "curl $PROXY_IP/a $PROXY_IP/missing"), Senders.Kim, TestContext.Current.CancellationToken))
            if (happened.Result is { } result) results.Add(result);

        Assert.Equal([200, 404], results.Select(result => result.Status));
    }

    private static async Task ServeAsync(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        // To close with a part of the request unread would reset the connection, and take the answer with it.
        using var request = new StreamReader(stream, leaveOpen: true);
        while (await request.ReadLineAsync(TestContext.Current.CancellationToken) is { Length: > 0 })
        {
        }

        await stream.WriteAsync("SSH-2.0-nothing\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
    }
}
