using KongGrantsUI.Cluster.Snapshots;
using KongGrantsUI.Cluster.Watching;
using KongGrantsUI.Model;

namespace KongGrantsUI.Tests.Cluster.Watching;

/// <summary>The sentences of the reflector's promise about single objects and single lines.</summary>
public sealed class ReflectorObjectTests
{
    private static readonly ReflectorOptions Small = new() { ObjectLimit = 2000 };
    private static readonly string TooLarge = $$""","spec":{"type":"{{new string('x', 3000)}}"}""";
    private static readonly string TooDeep = $$""","config":{{string.Concat(Enumerable.Repeat("[", 5000))}}{{string.Concat(Enumerable.Repeat("]", 5000))}}""";

    [Fact]
    public async Task Changes_OfOneObject_KeepTheirOrder()
    {
        await using var rig = await ReflectorRig.StartAsync(script: server =>
        {
            server.Answer(Lines.List("1"));
            server.Watch(end: false, [.. Enumerable.Range(2, 200).Select(version => Lines.Event("MODIFIED", "a", $"{version}")), Lines.Event("DELETED", "a", "300")]);
        });
        for (var version = 2; version < 202; version++) Assert.Equal($"{version}", (await rig.NextAsync<SnapshotChange.Put>()).Object.Meta.ResourceVersion);
        Assert.Equal("a", (await rig.NextAsync<SnapshotChange.Remove>()).Key.Name);
    }

    [Fact]
    public async Task Line_HalfWrittenAtTheEnd_IsDroppedAndComesAgain()
    {
        var second = Lines.Event("ADDED", "b", "3");
        await using var rig = await ReflectorRig.StartAsync(script: server =>
        {
            server.Answer(Lines.List("1"));
            server.Raw(end: true, Lines.Event("ADDED", "a", "2") + "\n" + second[..^9]);
            server.Watch(end: false, second);
        });
        Assert.Equal("a", (await rig.NextAsync<SnapshotChange.Put>()).Object.Name);
        Assert.Equal("b", (await rig.NextAsync<SnapshotChange.Put>()).Object.Name);
        await rig.Server.NextRequestAsync();
        await rig.Server.NextRequestAsync();
        Assert.EndsWith("resourceVersion=2", (await rig.Server.NextRequestAsync()).Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Line_ThatIsNoJson_IsAskedForAgainAndThenListed()
    {
        await using var rig = await ReflectorRig.StartAsync(script: server =>
        {
            server.Answer(Lines.List("1"));
            server.Watch(end: false, Lines.Event("ADDED", "a", "2"), """{"type":"MODIF""");
            server.Watch(end: false, "garbage");
            server.Answer(Lines.List("9", Lines.Item("b", "8")));
        });
        await rig.Server.NextRequestAsync();
        await rig.Server.NextRequestAsync();
        Assert.EndsWith("resourceVersion=2", (await rig.NextRequestAfterWaitAsync()).Address, StringComparison.Ordinal);
        Assert.Contains("limit=500", (await rig.NextRequestAfterWaitAsync()).Address, StringComparison.Ordinal);
        Assert.Equal(["b"], (await rig.NextAsync<SnapshotChange.Replace>(replace => replace.Objects.Count > 0)).Objects.Select(item => item.Name));
    }

    [Fact]
    public async Task List_WithObjectsThatCantBeRead_ReadsTheOthers()
    {
        await using var rig = await ReflectorRig.StartAsync(Kinds.KongPlugin, options: Small, script: server =>
        {
            server.ServedIn["/apis/configuration.konghq.com/v1"] = ["kongplugins"];
            server.Answer(Lines.List("1", Lines.Item("a", "1"), Lines.Item("large", "2", TooLarge), Lines.Item("deep", "3", TooDeep), """{"metadata":7}""", "[]", Lines.Item("z", "4")));
        });
        var replace = await rig.NextAsync<SnapshotChange.Replace>();
        Assert.Equal(["a", "z"], replace.Objects.Select(item => item.Name));
        Assert.Equal(["large", "deep"], replace.Unread.Select(item => item.Key.Name));
        Assert.Contains("KiB", replace.Unread[0].Problem.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_NestedDeep_CostsThatObjectAlone()
    {
        await using var rig = await ReflectorRig.StartAsync(Kinds.KongPlugin, script: server =>
        {
            server.ServedIn["/apis/configuration.konghq.com/v1"] = ["kongplugins"];
            server.Answer(Lines.List("1", Lines.Item("deep", "3", TooDeep), Lines.Item("z", "4")));
        });
        var replace = await rig.NextAsync<SnapshotChange.Replace>();
        Assert.Equal(["z"], replace.Objects.Select(item => item.Name));
        Assert.Contains("not as expected", Assert.Single(replace.Unread).Problem.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Event_OfAnObjectThatCantBeRead_CostsThatObjectAlone()
    {
        await using var rig = await ReflectorRig.StartAsync(options: Small, script: server =>
        {
            server.Answer(Lines.List("1"));
            server.Watch(end: false, Lines.Event("ADDED", "large", "2", TooLarge), """{"type":"ADDED","object":{"metadata":null}}""", "7", Lines.Event("ADDED", "b", "3"), Lines.Event("DELETED", "large", "4", TooLarge));
        });
        Assert.Equal(new ObjectKey(Kinds.Service, "n", "large"), (await rig.NextAsync<SnapshotChange.Unreadable>()).Object.Key);
        Assert.Equal("b", (await rig.NextAsync<SnapshotChange.Put>()).Object.Name);
        Assert.Equal("large", (await rig.NextAsync<SnapshotChange.Remove>()).Key.Name);
    }
}
