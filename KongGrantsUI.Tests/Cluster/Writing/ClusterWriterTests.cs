using System.Text.Json.Nodes;
using KongGrantsUI.Cluster.Connection;
using KongGrantsUI.Cluster.Writing;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.TestKit.ApiServer;

namespace KongGrantsUI.Tests.Cluster.Writing;

public sealed class ClusterWriterTests
{
    private static readonly UserIdentity Kim = new("kim", ["team-a", "system:authenticated"], "Kim");
    private static readonly ObjectKey Key = new(Kinds.Service, "n", "s");

    [Theory(Timeout = 30000)]
    [InlineData(200, "", WriteOutcome.Done)]
    [InlineData(401, "Unauthorized", WriteOutcome.Unauthorized)]
    [InlineData(403, "Forbidden", WriteOutcome.Forbidden)]
    [InlineData(404, "NotFound", WriteOutcome.NotFound)]
    [InlineData(409, "AlreadyExists", WriteOutcome.AlreadyExists)]
    [InlineData(409, "Conflict", WriteOutcome.Conflict)]
    [InlineData(422, "Invalid", WriteOutcome.Invalid)]
    [InlineData(503, "ServiceUnavailable", WriteOutcome.Unreachable)]
    public async Task Patch_Answer_BecomesItsOutcome(int status, string reason, WriteOutcome outcome)
    {
        await using var server = await ScriptedApiServer.StartAsync();
        using var connection = server.Connect(TimeProvider.System);
        server.Answer($$"""{"reason":"{{reason}}","message":"in its words"}""", status);
        var result = await Writer(connection).PatchAsync(Kim, Key, [], dryRun: true, TestContext.Current.CancellationToken);
        Assert.Equal(new WriteResult(outcome, status == 200 ? "" : "in its words"), result);
    }

    [Fact(Timeout = 30000)]
    public async Task Delete_AsUser_ImpersonatesWithoutTheServersOwnGroup()
    {
        await using var server = await ScriptedApiServer.StartAsync();
        using var connection = server.Connect(TimeProvider.System);
        server.Answer("{}");
        await Writer(connection).DeleteAsync(Kim, Key, "u-1", TestContext.Current.CancellationToken);
        var request = await server.NextRequestAsync();
        Assert.Equal("kim", request.Headers["Impersonate-User"]);
        Assert.Equal("team-a", request.Headers["Impersonate-Group"]);
        Assert.Equal("Bearer app-token", request.Headers["Authorization"]);
        Assert.Equal("u-1", JsonNode.Parse(request.Body)!["preconditions"]!["uid"]!.GetValue<string>());
    }

    [Fact(Timeout = 30000)]
    public async Task Write_UserWithoutName_IsNeverSentAsTheApp()
    {
        await using var server = await ScriptedApiServer.StartAsync();
        using var connection = server.Connect(TimeProvider.System);
        await Assert.ThrowsAsync<ArgumentException>(() =>
            Writer(connection).DeleteAsync(Kim with { Name = "" }, Key, null, TestContext.Current.CancellationToken));
    }

    private static ClusterWriter Writer(ClusterConnection connection) =>
        new(new UserClient(connection, new Impersonation(), TimeProvider.System), new ClusterProbe(connection, TimeProvider.System));
}
