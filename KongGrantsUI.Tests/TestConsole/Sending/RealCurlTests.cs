using System.Diagnostics;
using KongGrantsUI.Tests.TestKit.Processes;

namespace KongGrantsUI.Tests.TestConsole.Sending;

/// <summary>The same lines through a shell with the real curl, and through the console, must send the same.</summary>
public sealed class RealCurlTests : IAsyncLifetime
{
    private EchoGateway gateway = null!;

    public async ValueTask InitializeAsync() => gateway = await EchoGateway.StartAsync();

    public ValueTask DisposeAsync() => gateway.DisposeAsync();

    [Theory(Timeout = 30_000)]
    [InlineData("curl -s $PROXY_IP")]
    [InlineData("curl -s $PROXY_IP/a/b?c=d")]
    [InlineData("curl -s '127.0.0.1:PORT/?a=1&b=2'")]
    [InlineData("curl -s $PROXY_IP/a/../b/./c/")]
    [InlineData("curl -s $PROXY_IP/a/..")]
    [InlineData("curl -s $PROXY_IP/%41%2F%20x")]
    [InlineData("curl -s $PROXY_IP/x#fragment")]
    [InlineData("curl -s -g '127.0.0.1:PORT/{a}[1]'")]
    [InlineData("curl -s -X POST $PROXY_IP/x")]
    [InlineData("curl -s -XDELETE $PROXY_IP/x")]
    [InlineData("curl -s -X OPTIONS $PROXY_IP/x")]
    [InlineData("curl -s -I $PROXY_IP/x")]
    [InlineData("curl -s -d a=1 $PROXY_IP/x")]
    [InlineData("curl -s -d a=1 -d b=2 $PROXY_IP/x")]
    [InlineData("curl -s -d '' $PROXY_IP/x")]
    [InlineData("curl -s -X PUT -d '{\"a\": 1}' -H 'Content-Type: application/json' $PROXY_IP/x")]
    [InlineData("curl -s --data-raw '@a&b' $PROXY_IP/x")]
    [InlineData("curl -s --data-binary $'a\\nb\\tc' $PROXY_IP/x")]
    [InlineData("curl -s --data-urlencode 'q=a b&c/d?e' $PROXY_IP/x")]
    [InlineData("curl -s --data-urlencode '=a=b' --data-urlencode 'plain text' $PROXY_IP/x")]
    [InlineData("curl -s --data-urlencode 'q=é~-._' $PROXY_IP/x")]
    [InlineData("curl -s --json '{\"a\":1}' $PROXY_IP/x")]
    [InlineData("curl -s --json '{' --json '}' $PROXY_IP/x")]
    [InlineData("curl -s --json '{}' -H 'Accept: text/plain' $PROXY_IP/x")]
    [InlineData("curl -s -G -d a=1 -d 'b=x' $PROXY_IP/x")]
    [InlineData("curl -s -G -d a=1 '127.0.0.1:PORT/x?z=0'")]
    [InlineData("curl -s -G --data-urlencode 'q=a b' $PROXY_IP/x")]
    [InlineData("curl -s -u aygerim:aygerim-password $PROXY_IP/x")]
    [InlineData("curl -s -u 'a:b:c d' $PROXY_IP/x")]
    [InlineData("curl -s http://kim:p%40ss@$PROXY_IP/x")]
    [InlineData("curl -s -A me/1.0 $PROXY_IP/x")]
    [InlineData("curl -s -A '' $PROXY_IP/x")]
    [InlineData("curl -s -e http://from/ $PROXY_IP/x")]
    [InlineData("curl -s -b a=b $PROXY_IP/x")]
    [InlineData("curl -s -b a=b -b 'c=d; e=f' $PROXY_IP/x")]
    [InlineData("curl -s -H 'Accept:' $PROXY_IP/x")]
    [InlineData("curl -s -H 'Accept: application/json' -H 'X-A: b' $PROXY_IP/x")]
    [InlineData("curl -s -H 'X-Empty;' $PROXY_IP/x")]
    [InlineData("curl -s -H 'User-Agent: own' $PROXY_IP/x")]
    [InlineData("curl -s -H 'Host: api.example' $PROXY_IP/x")]
    [InlineData("curl -s -H 'apikey: secret' $PROXY_IP/x")]
    [InlineData("curl -s -H 'Authorization: Bearer t' -u a:b $PROXY_IP/x")]
    [InlineData("curl -s -d a=1 -H 'Content-Type:' $PROXY_IP/x")]
    [InlineData("curl -s -L $PROXY_IP/redirect")]
    [InlineData("curl -s -L -d a=1 $PROXY_IP/redirect")]
    [InlineData("curl -s -L -u a:b $PROXY_IP/redirect")]
    [InlineData("curl -s $PROXY_IP/one $PROXY_IP/two")]
    [InlineData("curl -s --resolve gw.example:PORT:127.0.0.1 gw.example:PORT/x")]
    [InlineData("curl -s \\\n  -H \"X: a\\\"b\\\\c\" \\\n  $PROXY_IP/x")]
    public async Task Send_SameLine_SendsWhatCurlSends(string line)
    {
        Assert.SkipUnless(RealCurl.Exists, "curl is not installed.");
        line = line.Replace("PORT", $"{gateway.Port}", StringComparison.Ordinal);
        await RunShellAsync(line, TestContext.Current.CancellationToken);
        var expected = Take();

        await SendAsync(line, TestContext.Current.CancellationToken);

        Assert.NotEmpty(expected);
        Assert.Equal(expected, Take());
    }

    private List<string> Take()
    {
        var taken = gateway.Seen.Select(request => request.Comparable()).ToList();
        gateway.Seen.Clear();
        return taken;
    }

    private async Task SendAsync(string line, CancellationToken cancellation)
    {
        var request = Senders.Read(gateway.Address, line);
        await foreach (var happened in Senders.Make(gateway.Address).SendAsync(request, Senders.Kim, cancellation))
            if (happened.Result is { Error.Length: > 0 } result) Assert.Fail(result.Error);
    }

    private async Task RunShellAsync(string line, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("/bin/bash") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(line);
        start.Environment["PROXY_IP"] = gateway.Address;
        start.Environment["CURL_HOME"] = "/nonexistent";
        RealCurl.Use(start);
        foreach (var proxy in new[] { "http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY" }) start.Environment.Remove(proxy);
        using var process = Process.Start(start)!;
        await Task.WhenAll(process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
        await process.WaitForExitAsync(cancellation);
    }
}
