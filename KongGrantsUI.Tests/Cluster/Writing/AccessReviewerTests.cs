using KongGrantsUI.Cluster.Connection;
using KongGrantsUI.Cluster.Writing;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.TestKit.ApiServer;

namespace KongGrantsUI.Tests.Cluster.Writing;

public sealed class AccessReviewerTests
{
    private static readonly UserIdentity Kim = new("kim", ["system:authenticated"], "Kim");

    [Theory(Timeout = 30000)]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("<html>Sign in to the network</html>")]
    public async Task Review_AnsweredInTheServersPlace_IsNoAnswer(string answer)
    {
        await using var server = await ScriptedApiServer.StartAsync();
        using var connection = server.Connect(TimeProvider.System);
        server.Answer(answer);
        server.Answer(answer);

        await Assert.ThrowsAsync<UnansweredException>(() => Reviewer(connection).MayAsync(Kim, "list", Kinds.KongPlugin, "", TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<UnansweredException>(() => Reviewer(connection).RulesAsync(Kim, "a", TestContext.Current.CancellationToken));
    }

    [Theory(Timeout = 30000)]
    [InlineData("""{"status":{"allowed":true}}""", true)]
    [InlineData("""{"status":{"allowed":false}}""", false)]
    [InlineData("""{"status":{}}""", false)]
    public async Task Review_Answered_SaysSo(string answer, bool allowed)
    {
        await using var server = await ScriptedApiServer.StartAsync();
        using var connection = server.Connect(TimeProvider.System);
        server.Answer(answer);

        Assert.Equal(allowed, await Reviewer(connection).MayAsync(Kim, "list", Kinds.KongPlugin, "", TestContext.Current.CancellationToken));
    }

    private static AccessReviewer Reviewer(ClusterConnection connection) => new(new UserClient(connection, new Impersonation(), TimeProvider.System));
}
