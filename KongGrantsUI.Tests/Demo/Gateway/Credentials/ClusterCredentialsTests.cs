using KongGrantsUI.Demo.Gateway.Credentials;
using KongGrantsUI.Model;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace KongGrantsUI.Tests.Demo.Gateway.Credentials;

public sealed class ClusterCredentialsTests
{
    private const string Secrets =
        """
        {"kind":"SecretList","apiVersion":"v1","metadata":{"resourceVersion":"1"},"items":[
         {"metadata":{"namespace":"qyzylorda","name":"aygerim-basic-auth","labels":{"konghq.com/credential":"basic-auth"}},
          "data":{"username":"YXlnZXJpbQ==","password":"YXlnZXJpbS1wYXNzd29yZA=="}},
         {"metadata":{"namespace":"qyzylorda","name":"empty","labels":{"konghq.com/credential":"key-auth"}}}]}
        """;

    [Fact(Timeout = 60_000)]
    public async Task Refresh_Secrets_AreReadWithTheirValues()
    {
        await using var server = await FakeApiServer.StartAsync();
        server.Answer = Secrets;
        using var credentials = Credentials(server);
        var changes = 0;
        using var registration = credentials.OnChange(() => changes++);

        Assert.True(await credentials.RefreshAsync(TestContext.Current.CancellationToken));
        Assert.True(await credentials.RefreshAsync(TestContext.Current.CancellationToken));

        Assert.Equal(1, changes);
        Assert.Equal("aygerim-password", credentials.Current.Find(new NamespacedName("qyzylorda", "aygerim-basic-auth"))!.Value("password"));
        Assert.Null(credentials.Current.Find(new NamespacedName("qyzylorda", "empty"))!.Value("key"));
        Assert.StartsWith("/api/v1/secrets", server.Asked.First().Target, StringComparison.Ordinal);
        Assert.Equal("Bearer controller-token", server.Asked.First().Token);
    }

    [Theory(Timeout = 60_000)]
    [InlineData(500, "{}")]
    [InlineData(403, "{}")]
    [InlineData(200, "not json")]
    public async Task Refresh_Failing_KeepsWhatIsKnown(int status, string answer)
    {
        await using var server = await FakeApiServer.StartAsync();
        server.Answer = Secrets;
        using var credentials = Credentials(server);
        await credentials.RefreshAsync(TestContext.Current.CancellationToken);

        (server.Status, server.Answer) = (status, answer);

        Assert.False(await credentials.RefreshAsync(TestContext.Current.CancellationToken));
        Assert.Equal(2, credentials.Current.Count);
    }

    private static ClusterCredentials Credentials(FakeApiServer server) =>
        new(server.Client, new FakeTimeProvider(), NullLogger<ClusterCredentials>.Instance);
}
