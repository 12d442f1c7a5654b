using KongGrantsUI.TestConsole.Sending;

namespace KongGrantsUI.Tests.TestConsole.Sending;

/// <summary>Each call leaves a line in the log, however it ends, and no credential in it.</summary>
public sealed class AuditTests : IAsyncLifetime
{
    private readonly KeptLog<CurlSender> log = new();
    private EchoGateway gateway = null!;

    public async ValueTask InitializeAsync() => gateway = await EchoGateway.StartAsync();

    public ValueTask DisposeAsync() => gateway.DisposeAsync();

    [Theory(Timeout = 30_000)]
    [InlineData("curl -u kim:s3cret -H 'apikey: s3cret' -b a=s3cret '127.0.0.1:PORT/x?apikey=s3cret'", "Test call by kim: GET http://127.0.0.1:PORT/x gave 200 in ")]
    [InlineData("curl -d s3cret http://kim:s3cret@127.0.0.1:PORT/missing", "Test call by kim: POST http://127.0.0.1:PORT/missing gave 404 in ")]
    [InlineData("curl -u kim:s3cret 169.254.169.254/latest", "Test call by kim: GET http://169.254.169.254/latest gave 0 in ")]
    [InlineData("curl -m 0.2 $PROXY_IP/slow", "Test call by kim: GET http://127.0.0.1:PORT/slow gave 0 in ")]
    public async Task Call_HoweverItEnds_IsLoggedWithoutCredentials(string line, string expected)
    {
        await foreach (var _ in Senders.Make(gateway.Address, log).SendAsync(Read(line), Senders.Kim, TestContext.Current.CancellationToken))
        {
        }

        var logged = Assert.Single(log.Lines);
        Assert.StartsWith(expected.Replace("PORT", $"{gateway.Port}", StringComparison.Ordinal), logged, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", logged, StringComparison.Ordinal);
    }

    [Fact(Timeout = 30_000)]
    public async Task Call_Cancelled_IsLogged()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var happened in Senders.Make(gateway.Address, log).SendAsync(Read("curl $PROXY_IP/slow"), Senders.Kim, stop.Token))
                if (happened.Line?.Text == "> ") await stop.CancelAsync();
        });

        Assert.Contains("/slow gave 0 in ", Assert.Single(log.Lines), StringComparison.Ordinal);
    }

    private KongGrantsUI.TestConsole.Lines.CurlRequest Read(string line) => Senders.Read(gateway.Address, line.Replace("PORT", $"{gateway.Port}", StringComparison.Ordinal));
}
