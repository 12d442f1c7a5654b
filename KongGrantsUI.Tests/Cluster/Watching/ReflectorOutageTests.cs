using KongGrantsUI.Cluster.Snapshots;
using KongGrantsUI.Model;

namespace KongGrantsUI.Tests.Cluster.Watching;

/// <summary>The sentences of the reflector's promise about time: waits, ends, silence and resourceVersions.</summary>
public sealed class ReflectorOutageTests
{
    [Fact]
    public async Task Watch_EachOne_AsksForBookmarksAndARandomTimeBetween5And10Minutes()
    {
        await using var rig = await ReflectorRig.StartAsync(script: server =>
        {
            server.Answer(Lines.List("1"));
            for (var watch = 0; watch < 5; watch++) server.Watch(end: true, Lines.Bookmark("2"));
        });
        await rig.Server.NextRequestAsync();
        var seconds = new List<int>();
        for (var watch = 0; watch < 5; watch++)
        {
            var query = System.Web.HttpUtility.ParseQueryString(new Uri("http://x" + (await rig.Server.NextRequestAsync()).Address).Query);
            Assert.Equal("true", query["allowWatchBookmarks"]);
            seconds.Add(int.Parse(query["timeoutSeconds"]!, System.Globalization.CultureInfo.InvariantCulture));
        }

        Assert.All(seconds, length => Assert.InRange(length, 300, 600));
        Assert.True(seconds.Distinct().Count() > 1);
    }

    [Fact]
    public async Task Failure_AfterBeingLive_KeepsWhatIsKnownAndWaitsLongerEachTime()
    {
        await using var rig = await ReflectorRig.StartAsync(script: server =>
        {
            server.Answer(Lines.List("1", Lines.Item("a", "1")));
            for (var attempt = 0; attempt < 3; attempt++) server.Answer("""{"message":"no"}""", 500);
        });
        await rig.NextAsync<SnapshotChange.Replace>();
        var waits = new List<TimeSpan>();
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var change = await rig.NextAsync<SnapshotChange>(change => change is not SnapshotChange.Sync { State.RetryAt: null });
            var state = Assert.IsType<SnapshotChange.Sync>(change).State;
            Assert.Equal(SyncState.Reconnecting, state.State);
            waits.Add(state.RetryAt!.Value - rig.Time.GetUtcNow());
            rig.Time.Advance(waits[^1]);
        }

        Assert.InRange(waits[0].TotalSeconds, 0.8, 1.6);
        Assert.InRange(waits[2].TotalSeconds, 3.2, 6.4);
    }

    [Fact]
    public async Task ErrorEvent_ThatAsksToWait_IsObeyed()
    {
        await using var rig = await ReflectorRig.StartAsync(script: server =>
        {
            server.Answer(Lines.List("1"));
            server.Watch(end: true, """{"type":"ERROR","object":{"code":429,"message":"busy","details":{"retryAfterSeconds":40}}}""");
        });
        var state = await rig.StateAsync(SyncState.Reconnecting);
        Assert.Equal(rig.Time.GetUtcNow() + TimeSpan.FromSeconds(40), state.RetryAt);
    }

    [Theory]
    [InlineData(400, true)]
    [InlineData(410, true)]
    [InlineData(500, true)]
    [InlineData(504, true)]
    [InlineData(429, false)]
    [InlineData(503, false)]
    public async Task Watch_Refused_HasTheKindListedUnlessItIsToWait(int status, bool lists)
    {
        await using var rig = await ReflectorRig.StartAsync(script: server =>
        {
            server.Answer(Lines.List("1"));
            server.Answer("""{"message":"no"}""", status);
            server.Answer(Lines.List("2"));
        });
        await rig.Server.NextRequestAsync();
        await rig.Server.NextRequestAsync();
        Assert.Equal(!lists, (await rig.NextRequestAfterWaitAsync()).Address.Contains("watch=true", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Watch_ThatSaysHalfALineAndNoMore_HasTheKindListed()
    {
        await using var rig = await ReflectorRig.StartAsync(script: server =>
        {
            server.Answer(Lines.List("1"));
            server.Raw(end: false, Lines.Event("ADDED", "a", "2") + "\n" + """{"type":"ADD""");
        });
        await rig.NextAsync<SnapshotChange.Put>();
        await rig.Server.NextRequestAsync();
        await rig.Server.NextRequestAsync();
        var before = rig.Time.GetUtcNow();
        Assert.DoesNotContain("watch=true", (await rig.NextRequestAfterWaitAsync()).Address, StringComparison.Ordinal);
        Assert.True(rig.Time.GetUtcNow() - before >= TimeSpan.FromMinutes(1));
        Assert.Contains("silent", (await rig.StateAsync(SyncState.Reconnecting)).Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watch_WhoseAnswerDoesNotComeInAMinute_HasTheKindListed()
    {
        await using var rig = await ReflectorRig.StartAsync(script: server => server.Answer(Lines.List("1")));
        await rig.Server.NextRequestAsync();
        Assert.Contains("watch=true", (await rig.Server.NextRequestAsync()).Address, StringComparison.Ordinal);
        var before = rig.Time.GetUtcNow();
        Assert.DoesNotContain("watch=true", (await rig.NextRequestAfterWaitAsync()).Address, StringComparison.Ordinal);
        Assert.True(rig.Time.GetUtcNow() - before >= TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task List_WhoseAnswerDoesNotComeInAMinute_IsAskedForAgain()
    {
        await using var rig = await ReflectorRig.StartAsync();
        await rig.Server.NextRequestAsync();
        var before = rig.Time.GetUtcNow();
        Assert.StartsWith("/api/v1/services?limit=500", (await rig.NextRequestAfterWaitAsync()).Address, StringComparison.Ordinal);
        Assert.True(rig.Time.GetUtcNow() - before >= TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task ResourceVersions_OfAnyForm_AreSentBackAsTheyCame()
    {
        await using var rig = await ReflectorRig.StartAsync(script: server =>
        {
            server.Answer(Lines.List("zz/9 é"));
            server.Watch(end: true, Lines.Event("ADDED", "a", "aa+1"), Lines.Event("MODIFIED", "a", "00"));
        });
        await rig.Server.NextRequestAsync();
        Assert.EndsWith($"resourceVersion={Uri.EscapeDataString("zz/9 é")}", (await rig.Server.NextRequestAsync()).Address, StringComparison.Ordinal);
        Assert.EndsWith("resourceVersion=00", (await rig.Server.NextRequestAsync()).Address, StringComparison.Ordinal);
        Assert.Equal("aa+1", (await rig.NextAsync<SnapshotChange.Put>()).Object.Meta.ResourceVersion);
        Assert.Equal("00", (await rig.NextAsync<SnapshotChange.Put>()).Object.Meta.ResourceVersion);
    }

    [Fact]
    public async Task Credentials_Refused_AreReadAnew()
    {
        var loads = 0;
        await using var rig = await ReflectorRig.StartAsync(
            script: server =>
            {
                for (var attempt = 0; attempt < 8; attempt++) server.Answer("""{"message":"Unauthorized"}""", 401);
            },
            connect: rig => new KongGrantsUI.Cluster.Connection.ClusterConnection(
                _ => Task.FromResult(new k8s.KubernetesClientConfiguration { Host = rig.Server.Address, AccessToken = $"token-{++loads}" }), rig.Time));
        Assert.Equal("Bearer token-1", (await rig.Server.NextRequestAsync()).Headers["Authorization"]);
        Assert.Contains("does not accept the app's credentials", (await rig.NextAsync<SnapshotChange.Sync>(sync => sync.State.RetryAt is not null)).State.Message.English, StringComparison.Ordinal);
        var tokens = new List<string>();
        for (var attempt = 0; attempt < 7 && !tokens.Contains("Bearer token-2"); attempt++) tokens.Add((await rig.NextRequestAfterWaitAsync()).Headers["Authorization"]);
        Assert.Contains("Bearer token-2", tokens);
    }
}
