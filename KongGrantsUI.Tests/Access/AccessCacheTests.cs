using KongGrantsUI.Access.Review;
using KongGrantsUI.Cluster.Writing;
using KongGrantsUI.Model;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace KongGrantsUI.Tests.Access;

public sealed class AccessCacheTests
{
    private static readonly string[] Namespaces = ["a", "b"];
    private readonly FakeAccessReviewer reviewer = new();
    private readonly FakeTimeProvider time = new();
    private readonly AccessCache cache;

    public AccessCacheTests() => cache = new AccessCache(new AccessProbe(reviewer, time), time, NullLogger<AccessCache>.Instance);

    [Fact]
    public async Task Probe_RightsEverywhere_AsksNoNamespace()
    {
        reviewer.Everywhere = (_, _, _) => true;

        var map = await AskAsync(Namespaces);

        Assert.True(map.May("delete", Kinds.Secret, "anything"));
        Assert.Equal(AccessProbe.Verbs.Count * Kinds.All.Count, reviewer.Questions);
        Assert.InRange(reviewer.MostOpen, 1, 8);
    }

    [Theory]
    [InlineData("*", "*", "*", true)]
    [InlineData("list", Groups.Kong, "kongplugins", true)]
    [InlineData("list", Groups.Kong, "kongconsumers", false)]
    [InlineData("get", Groups.Kong, "kongplugins", false)]
    [InlineData("list", Groups.Core, "kongplugins", false)]
    public async Task Probe_NamespaceRule_IsMappedToKinds(string verb, string group, string resource, bool expected)
    {
        reviewer.Rules = (_, name) => name == "a" ? [new AccessRule([verb], [group], [resource], [])] : [];

        var map = await AskAsync(Namespaces);

        Assert.Equal(expected, map.May("list", Kinds.KongPlugin, "a"));
        Assert.False(map.May("list", Kinds.KongPlugin, "b"));
        Assert.False(map.May("list", Kinds.KongPlugin, ""));
    }

    [Fact]
    public async Task Probe_RuleForNamedObjects_DoesNotCount()
    {
        reviewer.Rules = (_, _) => [new AccessRule(["*"], ["*"], ["*"], ["one"])];

        Assert.Equal(KongGrantsUI.Access.AccessMap.Nothing, await AskAsync(Namespaces));
    }

    [Fact]
    public async Task Probe_QuestionsThatMeetAShortTrouble_AreAskedAgain()
    {
        reviewer.Rules = (_, name) => name == "b" ? [new AccessRule(["list"], [Groups.Kong], ["kongplugins"], [])] : [];
        reviewer.FailsFirst = 3;

        var asking = AskAsync(Namespaces);
        while (!asking.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.True((await asking).May("list", Kinds.KongPlugin, "b"));
    }

    [Fact]
    public async Task Cache_WithinFifteenSeconds_AsksOnceUnlessANamespaceAppears()
    {
        await AskAsync(Namespaces);
        var once = reviewer.Questions;
        time.Advance(TimeSpan.FromSeconds(14));
        await AskAsync(Namespaces);
        Assert.Equal(once, reviewer.Questions);

        await AskAsync(["a", "b", "c"]);
        Assert.True(reviewer.Questions > once);
        var twice = reviewer.Questions;

        time.Advance(TimeSpan.FromSeconds(15));
        await AskAsync(Namespaces);
        Assert.True(reviewer.Questions > twice);
    }

    [Fact]
    public async Task Cache_ApiServerGone_KeepsTheLastAnswerForTwoMinutes()
    {
        reviewer.Everywhere = (_, _, _) => true;
        await AskAsync(Namespaces);
        reviewer.Unreachable = true;

        time.Advance(TimeSpan.FromSeconds(60));
        Assert.True((await AskAsync(Namespaces)).May("list", Kinds.Secret, "a"));
        time.Advance(TimeSpan.FromSeconds(90));
        Assert.False((await AskAsync(Namespaces)).May("list", Kinds.Secret, "a"));
    }

    [Fact]
    public async Task Cache_QuestionsThatHang_GivesTheLastAnswerAfterASecondAndTheNewOneOnceItIsThere()
    {
        reviewer.Everywhere = (_, _, _) => true;
        await AskAsync(Namespaces);
        var held = new TaskCompletionSource();
        (reviewer.Held, reviewer.Everywhere) = (held.Task, (_, _, _) => false);

        time.Advance(AccessCache.FreshFor);
        var asking = AskAsync(Namespaces);
        Assert.False(asking.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.True((await asking).May("list", Kinds.Secret, "a"));

        held.SetResult();
        Assert.False((await AskAsync(Namespaces)).May("list", Kinds.Secret, "a"));
    }

    [Fact]
    public async Task Cache_QuestionsThatHangForTwoMinutes_AreWaitedFor()
    {
        reviewer.Everywhere = (_, _, _) => true;
        await AskAsync(Namespaces);
        var held = new TaskCompletionSource();
        (reviewer.Held, reviewer.Everywhere) = (held.Task, (_, _, _) => false);

        time.Advance(TimeSpan.FromMinutes(3));
        var asking = AskAsync(Namespaces);
        time.Advance(TimeSpan.FromSeconds(10));
        Assert.False(asking.IsCompleted);
        held.SetResult();
        Assert.False((await asking).May("list", Kinds.Secret, "a"));
    }

    private Task<KongGrantsUI.Access.AccessMap> AskAsync(string[] namespaces) =>
        cache.GetAsync(HowToWorld.Kim, namespaces, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(10));
}
