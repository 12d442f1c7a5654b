using KongGrantsUI.Cluster.Snapshots;
using KongGrantsUI.Model;

namespace KongGrantsUI.Tests.Cluster.Watching;

public sealed class ReflectorTests
{
    private const string EmptyList = """{"metadata":{"resourceVersion":"10"},"items":[]}""";

    [Fact]
    public async Task List_SeveralPages_ReplacesWithAllAndWatchesFromItsVersion()
    {
        await using var rig = await ReflectorRig.StartAsync(script: server =>
        {
            server.Answer($$"""{"metadata":{"resourceVersion":"10","continue":"c 1"},"items":[{{Item("a", 1)}}]}""");
            server.Answer($$"""{"metadata":{"resourceVersion":"10"},"items":[{{Item("b", 2)}}]}""");
            server.Watch(end: false, Event("ADDED", "c", 11), Event("DELETED", "a", 12));
        });
        var replace = await rig.NextAsync<SnapshotChange.Replace>();
        Assert.Equal(["a", "b"], replace.Objects.Select(item => item.Name));
        await rig.StateAsync(SyncState.Live);
        Assert.Equal("c", (await rig.NextAsync<SnapshotChange.Put>()).Object.Name);
        Assert.Equal("a", (await rig.NextAsync<SnapshotChange.Remove>()).Key.Name);
        Assert.Equal("/api/v1/services?limit=500&resourceVersion=0", (await rig.Server.NextRequestAsync()).Address);
        Assert.EndsWith("continue=c%201", (await rig.Server.NextRequestAsync()).Address, StringComparison.Ordinal);
        var watch = (await rig.Server.NextRequestAsync()).Address;
        Assert.Contains("allowWatchBookmarks=true", watch, StringComparison.Ordinal);
        Assert.Contains("resourceVersion=10", watch, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_ExpiredBetweenPages_ListsAnewInOnePiece()
    {
        await using var rig = await ReflectorRig.StartAsync(script: server =>
        {
            server.Answer($$"""{"metadata":{"resourceVersion":"10","continue":"c"},"items":[{{Item("a", 1)}}]}""");
            server.Answer("{}", 410);
            server.Answer($$"""{"metadata":{"resourceVersion":"20"},"items":[{{Item("b", 2)}}]}""");
        });
        Assert.Equal(["b"], (await rig.NextAsync<SnapshotChange.Replace>()).Objects.Select(item => item.Name));
        await rig.Server.NextRequestAsync();
        await rig.Server.NextRequestAsync();
        Assert.Equal("/api/v1/services", (await rig.Server.NextRequestAsync()).Address);
    }

    [Fact]
    public async Task Watch_EndsInOrder_GoesOnFromTheBookmark()
    {
        await using var rig = await ReflectorRig.StartAsync(script: server =>
        {
            server.Answer(EmptyList);
            server.Watch(end: true, """{"type":"BOOKMARK","object":{"metadata":{"resourceVersion":"33"}}}""");
        });
        await rig.Server.NextRequestAsync();
        await rig.Server.NextRequestAsync();
        Assert.Contains("resourceVersion=33", (await rig.Server.NextRequestAsync()).Address, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Watch_Expired_ListsAgain(bool asEvent)
    {
        await using var rig = await ReflectorRig.StartAsync(script: server =>
        {
            server.Answer(EmptyList);
            if (asEvent) server.Watch(end: true, """{"type":"ERROR","object":{"code":410,"message":"too old"}}""");
            else server.Answer("""{"message":"too old"}""", 410);
        });
        Assert.Equal("too old", (await rig.StateAsync(SyncState.Reconnecting)).Message.English);
        await rig.Server.NextRequestAsync();
        await rig.Server.NextRequestAsync();
        Assert.EndsWith("limit=500", (await rig.NextRequestAfterWaitAsync()).Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_Forbidden_IsSaidAndTriedAgainAfter30Seconds()
    {
        await using var rig = await ReflectorRig.StartAsync(script: server =>
        {
            server.Answer("""{"message":"services is forbidden"}""", 403);
            server.Answer(EmptyList);
        });
        var state = await rig.StateAsync(SyncState.Forbidden);
        Assert.Equal("services is forbidden", state.Message.English);
        Assert.Equal(state.Since + TimeSpan.FromSeconds(30), state.RetryAt);
        await rig.Server.NextRequestAsync();
        await rig.NextRequestAfterWaitAsync();
        Assert.True(rig.Time.GetUtcNow() >= state.RetryAt);
    }

    [Fact]
    public async Task Kind_NotServed_IsSaid()
    {
        await using var rig = await ReflectorRig.StartAsync(Kinds.Event);
        Assert.Contains("does not serve", (await rig.StateAsync(SyncState.NotServed)).Message.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task List_RetryAfter_IsObeyed(int status)
    {
        await using var rig = await ReflectorRig.StartAsync(script: server =>
            server.Answer("""{"message":"busy"}""", status, response => response.Headers.RetryAfter = "17"));
        var state = (await rig.NextAsync<SnapshotChange.Sync>(sync => sync.State.Message.English == "busy")).State;
        Assert.Equal(rig.Time.GetUtcNow() + TimeSpan.FromSeconds(17), state.RetryAt);
    }

    [Fact]
    public async Task Watch_OpenButSilent_HasTheKindListed()
    {
        await using var rig = await ReflectorRig.StartAsync(script: server =>
        {
            server.Answer(EmptyList);
            server.Watch(end: false);
        });
        await rig.StateAsync(SyncState.Live);
        await rig.Server.NextRequestAsync();
        await rig.Server.NextRequestAsync();
        var before = rig.Time.GetUtcNow();
        Assert.DoesNotContain("watch=true", (await rig.NextRequestAfterWaitAsync()).Address, StringComparison.Ordinal);
        Assert.True(rig.Time.GetUtcNow() - before >= TimeSpan.FromMinutes(1));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"kind":"Status","metadata":{},"status":"Success"}""")]
    [InlineData("""{"items":[]}""")]
    [InlineData("[]")]
    public async Task List_AnsweredByWhatIsNoList_TakesNothingAway(string body)
    {
        await using var rig = await ReflectorRig.StartAsync(script: server => server.Answer(body));
        var sync = await rig.NextAsync<SnapshotChange>();
        while (sync is not SnapshotChange.Sync { State.Message.IsEmpty: false }) sync = await rig.NextAsync<SnapshotChange>(change => change is not SnapshotChange.Replace);
        Assert.Contains("no list of Service", ((SnapshotChange.Sync)sync).State.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secrets_AreAskedForAsMetadataOnly()
    {
        await using var rig = await ReflectorRig.StartAsync(Kinds.Secret, server => server.Answer(EmptyList));
        Assert.Contains("as=PartialObjectMetadataList", (await rig.Server.NextRequestAsync()).Headers["Accept"], StringComparison.Ordinal);
        Assert.Contains("as=PartialObjectMetadata;", (await rig.Server.NextRequestAsync()).Headers["Accept"], StringComparison.Ordinal);
    }

    private static string Item(string name, int version) =>
        $$$"""{"metadata":{"namespace":"n","name":"{{{name}}}","resourceVersion":"{{{version}}}"}}""";

    private static string Event(string type, string name, int version) => $$"""{"type":"{{type}}","object":{{Item(name, version)}}}""";
}
