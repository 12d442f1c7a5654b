using KongGrantsUI.Cluster.Writing;
using KongGrantsUI.Model;
using KongGrantsUI.TestConsole.Credentials;
using KongGrantsUI.TestConsole.Lines;
using KongGrantsUI.Tests.TestConsole.Sending;
using KongGrantsUI.Tests.TestKit.ApiServer;

namespace KongGrantsUI.Tests.TestConsole.Credentials;

public sealed class ClusterCredentialReaderTests
{
    [Theory(Timeout = 30_000)]
    [InlineData("""{"data":{"username":"a2lt","password":"c2VjcmV0"}}""", "kim", null, "")]
    [InlineData("""{"data":{"key":"c2VjcmV0"}}""", null, "secret", "")]
    [InlineData("""{"data":{"username":"a2lt"}}""", null, null, "holds neither")]
    [InlineData("""{"data":{"key":"YQ0KYg=="}}""", null, null, "holds neither")]
    [InlineData("""{"data":{"key":"!!"}}""", null, null, "holds neither")]
    [InlineData("""{}""", null, null, "holds neither")]
    public async Task Read_Secret_GivesWhatCanBeSent(string secret, string? user, string? key, string refusal)
    {
        await using var server = await ScriptedApiServer.StartAsync();
        server.Answer(secret);

        var read = await ReadAsync(server, TestContext.Current.CancellationToken);

        Assert.Equal((user, key), (read.User?.Name, read.Key));
        Assert.Contains(refusal, read.Refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.Length > 0 ? "" : read.ToString(), StringComparison.Ordinal);
    }

    [Fact(Timeout = 30_000)]
    public async Task Read_Forbidden_IsInTheServersWords()
    {
        await using var server = await ScriptedApiServer.StartAsync();
        server.Answer("""{"kind":"Status","status":"Failure","reason":"Forbidden","code":403,"message":"secrets \"s\" is forbidden: User \"kim\" cannot get resource"}""", 403);

        var read = await ReadAsync(server, TestContext.Current.CancellationToken);

        Assert.Contains("User \"kim\" cannot get resource", read.Refusal, StringComparison.Ordinal);
        Assert.Contains("Type it instead", read.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void On_Request_ReplacesAnyOtherCredential()
    {
        var request = CurlLine.Parse("curl -u a:b -H 'Authorization: Bearer t' -H 'apikey: k' -H 'X: y' a.example", new Dictionary<string, string>()).Request!;

        var armed = new CredentialRead(null, "from-secret", "").On(request, "apikey");

        Assert.Null(armed.User);
        Assert.Equal([("X", "y"), ("apikey", "from-secret")], armed.Headers.Select(header => (header.Name, header.Value)));
    }

    private static Task<CredentialRead> ReadAsync(ScriptedApiServer server, CancellationToken cancellation)
    {
        var client = new UserClient(server.Connect(TimeProvider.System), new Impersonation(), TimeProvider.System);
        return new ClusterCredentialReader(client).ReadAsync(Senders.Kim, new NamespacedName("qyzylorda", "s"), cancellation);
    }
}
