using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using KongGrantsUI.TestConsole.Sending;
using KongGrantsUI.Tests.TestKit.Processes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace KongGrantsUI.Tests.TestConsole.Sending;

/// <summary>A gateway that speaks HTTP/2 over TLS and, on a port of its own, without.</summary>
public sealed class Http2Tests : IAsyncLifetime
{
    private readonly X509Certificate2 certificate = Certificates.SelfSigned();
    private WebApplication app = null!;

    private string Secure => Address("https");

    private string Plain => Address("http");

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(options =>
        {
            options.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate));
            options.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
        });
        app = builder.Build();
        app.Run(async context =>
        {
            context.Response.Headers.Append("X-Many", "one");
            context.Response.Headers.Append("X-Many", "zwölf");
            context.Response.ContentType = "text/plain; charset=utf-8";
            var body = await new StreamReader(context.Request.Body).ReadToEndAsync(context.RequestAborted);
            await context.Response.WriteAsync($"{context.Request.Protocol} {context.Request.Method} {context.Request.Path}{context.Request.QueryString} {context.Request.Host} {context.Request.Headers["X-A"]} {context.Request.ContentType} {body}\n");
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        certificate.Dispose();
    }

    [Theory(Timeout = 60_000)]
    [InlineData("curl -skv https://SECURE/a/../b?c=d -u kim:secret 2>&1")]
    [InlineData("curl -skv --http2 https://SECURE/x -H 'X-A: bé' -H 'Host: other.example' 2>&1")]
    [InlineData("curl -skv --http1.1 https://SECURE/x -H 'X-A: 1' -H 'X-B: 2' -H 'X-A: 3' 2>&1")]
    [InlineData("curl -skv https://SECURE/x -d 'a=b' 2>&1")]
    [InlineData("curl -skv -X PUT --json '{\"a\":1}' https://SECURE/x 2>&1")]
    [InlineData("curl -ski https://SECURE/x")]
    [InlineData("curl -skI https://SECURE/x")]
    [InlineData("curl -sk https://SECURE/x -o /dev/null -w '%{http_version} %{http_code}'")]
    [InlineData("curl -sv --http2-prior-knowledge PLAIN/x -H 'X-A: b' 2>&1")]
    public async Task Send_LikeCurl_SpeaksTheSameHttp(string line)
    {
        Assert.SkipUnless(RealCurl.IsEight, "curl 8 is not there.");
        line = line.Replace("SECURE", Secure, StringComparison.Ordinal).Replace("PLAIN", Plain, StringComparison.Ordinal);
        var address = line.Contains(Plain, StringComparison.Ordinal) ? Plain : Secure;

        var (lines, result) = await Senders.SendAsync(address, line, TestContext.Current.CancellationToken);

        Assert.Equal("", result.Error);
        var shown = Comparable(string.Join('\n', ShellOutput.Apply(Senders.Read(address, line), lines)));
        Assert.NotEmpty(shown);
        Assert.Equal(Comparable(await ShellAsync(line)), shown);
    }

    [Fact(Timeout = 30_000)]
    public async Task Send_Http2WithoutTls_SaysThatItGoesAsHttp11()
    {
        await using var gateway = await EchoGateway.StartAsync();

        var (lines, result) = await Senders.SendAsync(gateway.Address, "curl -sv --http2 $PROXY_IP/x", TestContext.Current.CancellationToken);

        Assert.Equal(200, result.Status);
        Assert.Contains(lines, line => line.Text.StartsWith("* HTTP/2 is agreed on over https only", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Text == "> GET /x HTTP/1.1");
    }

    [Fact(Timeout = 30_000)]
    public async Task Send_PriorKnowledgeOfAServerWithoutIt_SaysWhatToWrite()
    {
        await using var gateway = await EchoGateway.StartAsync();

        var (_, result) = await Senders.SendAsync(gateway.Address, "curl -sv --http2-prior-knowledge $PROXY_IP/x", TestContext.Current.CancellationToken);

        Assert.Equal(0, result.Status);
        // The server says so and hangs up; which of the two is read first is nobody's to say.
        Assert.Matches("does not speak (HTTP/2 as it should|it)[.] Write --http1[.]1", result.Error);
    }

    [Theory(Timeout = 30_000)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Send_PriorKnowledgeOfAServerThatHangsUp_SaysWhatToWrite(bool reset)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var hangingUp = HangUpAsync(listener, reset);

        var (_, result) = await Senders.SendAsync(listener.LocalEndpoint.ToString()!, "curl -sv --http2-prior-knowledge $PROXY_IP/x", TestContext.Current.CancellationToken);

        await hangingUp;
        Assert.Equal(0, result.Status);
        Assert.Contains("does not speak it. Write --http1.1", result.Error, StringComparison.Ordinal);
    }

    private static async Task HangUpAsync(TcpListener listener, bool reset)
    {
        using var socket = await listener.AcceptSocketAsync(TestContext.Current.CancellationToken);
        await socket.ReceiveAsync(new byte[16], TestContext.Current.CancellationToken);
        // What is left unread would reset the connection by itself.
        if (reset) socket.LingerState = new LingerOption(enable: true, seconds: 0);
        else socket.Shutdown(SocketShutdown.Send);
        if (!reset) while (await socket.ReceiveAsync(new byte[1024], TestContext.Current.CancellationToken) > 0) { }
    }

    private string Address(string scheme) => $"127.0.0.1:{new Uri(app.Urls.Single(url => url.StartsWith(scheme + ":", StringComparison.Ordinal))).Port}";

    /// <summary>Heads as sets: over HTTP/2 HttpClient tells the headers about content apart from the others.</summary>
    private static string Comparable(string text) => string.Join('\n', text.Replace("\r", "", StringComparison.Ordinal).Split('\n')
        .Where(line => line.Length > 0 && !line.StartsWith("* ", StringComparison.Ordinal) && line is not "{ [" && !line.StartsWith("{ [", StringComparison.Ordinal) && !line.StartsWith("} [", StringComparison.Ordinal))
        .Where(line => !line.Contains("User-Agent", StringComparison.Ordinal) && !line.Contains("ate: ", StringComparison.Ordinal))
        .Select(line => line.Contains("Authorization: Basic", StringComparison.Ordinal) ? "> Authorization: Basic ***" : line.TrimEnd())
        .Order(StringComparer.Ordinal));

    private static async Task<string> ShellAsync(string line)
    {
        var start = new ProcessStartInfo("/bin/bash") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(line);
        start.Environment["CURL_HOME"] = "/nonexistent";
        start.Environment["LC_ALL"] = "C.UTF-8";
        RealCurl.Use(start);
        foreach (var proxy in new[] { "http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY" }) start.Environment.Remove(proxy);
        using var process = Process.Start(start)!;
        var (shown, errors) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return await shown + await errors;
    }
}
