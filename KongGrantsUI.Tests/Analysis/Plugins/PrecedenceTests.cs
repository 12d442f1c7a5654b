using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;

namespace KongGrantsUI.Tests.Analysis.Plugins;

/// <summary>Semantics 5.1, both tables.</summary>
public sealed class PrecedenceTests
{
    private static readonly KongRoute Route = new() { Name = "r", Service = "s", Source = new ObjectKey(Kinds.HttpRoute, "ns", "r") };
    private static readonly GatewayConsumer Caller = new(new ObjectKey(Kinds.KongConsumer, "ns", "c"), "c", [], ["g", "h"]);

    private static readonly PluginScope[] WithGroups =
    [
        new("s", "r", "c"), new("s", "r", null, "g"), new(null, "r", "c"), new("s", null, "c"), new(null, "r", null, "g"),
        new("s", null, null, "g"), new("s", "r"), new(null, null, "c"), new(null, null, null, "g"), new(null, "r"), new("s"), new(),
    ];

    /// <summary>The order without groups is what is left when they are taken out.</summary>
    private static readonly PluginScope[] WithoutGroups =
        [new("s", "r", "c"), new(null, "r", "c"), new("s", null, "c"), new("s", "r"), new(null, null, "c"), new(null, "r"), new("s"), new()];

    private static readonly string[] Turns =
    [
        "correlation-id", "cors", "jwt", "oauth2", "key-auth", "basic-auth", "hmac-auth", "ip-restriction", "request-size-limiting", "acl", "rate-limiting",
        "response-ratelimiting", "request-transformer", "response-transformer", "redirect", "proxy-cache", "prometheus", "http-log", "request-termination",
    ];

    public static TheoryData<int, bool> Places =>
        [.. Enumerable.Range(0, WithGroups.Length).Select(place => (place, true)).Concat(Enumerable.Range(0, WithoutGroups.Length).Select(place => (place, false)))];

    [Theory]
    [MemberData(nameof(Places))]
    public void Contest_OfARankAndThoseBelowIt_IsWonByIt(int place, bool groups)
    {
        var scopes = (groups ? WithGroups : WithoutGroups)[place..];

        var contest = Assert.Single(PluginContest.Of(scopes.Reverse().Select(scope => Entity("rate-limiting", scope)).Where(OnRoute), Caller));

        Assert.Equal(scopes, contest.Losers.Select(loser => loser.Scope).Prepend(contest.Winner!.Scope));
        Assert.False(contest.IsUndefined);
    }

    [Fact]
    public void Contests_AreInTheOrderInWhichKongRuns() => Assert.Equal(
        [.. Turns, "a-type-of-ours", "zipkin"],
        PluginContest.Of(Turns.Concat(["zipkin", "a-type-of-ours"]).Reverse().Select(type => Entity(type, new("s"))), null).Select(contest => contest.Type));

    [Fact]
    public void Contest_SwitchedOff_GoesToTheNext()
    {
        var contest = Assert.Single(PluginContest.Of([Entity("rate-limiting", new("s", null, "c")) with { Enabled = false }, Entity("rate-limiting", new("s"))], Caller));

        Assert.Equal(new PluginScope("s"), contest.Winner!.Scope);
        Assert.Equal(new PluginScope("s", null, "c"), Assert.Single(contest.Losers).Scope);
    }

    [Fact]
    public void Contest_OfTwoGroups_IsUndefined() =>
        Assert.True(Assert.Single(PluginContest.Of([Entity("rate-limiting", new("s", null, null, "g")), Entity("rate-limiting", new("s", null, null, "h"))], Caller)).IsUndefined);

    [Fact]
    public void Contest_OfOthers_IsNone() => Assert.Empty(PluginContest.Of(
        new PluginScope[] { new("other"), new(null, "other"), new("s", null, "other"), new("s", null, null, "other") }.Select(scope => Entity("rate-limiting", scope)).Where(OnRoute), Caller));

    /// <summary>The consumer is known only once an authentication plugin has run.</summary>
    [Theory]
    [InlineData("correlation-id", false)]
    [InlineData("cors", false)]
    [InlineData("hmac-auth", false)]
    [InlineData("ip-restriction", true)]
    [InlineData("rate-limiting", true)]
    [InlineData("a-type-of-ours", true)]
    public void ConsumerScope_BeforeAuthentication_NeverMatches(string type, bool matches)
    {
        var contest = Assert.Single(PluginContest.Of([Entity(type, new("s", null, "c")), Entity(type, new("s"))], Caller));

        Assert.Equal(matches ? "c" : null, contest.Winner!.Scope.Consumer);
    }

    private static bool OnRoute(PluginEntity entity) => PluginContest.OnRoute(entity.Scope, Route);

    private static PluginEntity Entity(string type, PluginScope scope) => new() { Type = type, Scope = scope, Plugin = new ObjectKey(Kinds.KongPlugin, "ns", $"{type}-{scope}") };
}
