using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Demo.Gateway.Configuration;
using KongGrantsUI.Model;

namespace KongGrantsUI.Tests.Demo.Gateway.Configuration;

public sealed class PluginTableTests
{
    /// <summary>Semantics 5.1, most specific first.</summary>
    private static readonly PluginScope[] Order =
    [
        new("s", "r", "c"), new("s", "r", null, "g"), new(null, "r", "c"), new("s", null, "c"), new(null, "r", null, "g"),
        new("s", null, null, "g"), new("s", "r"), new(null, null, "c"), new(null, null, null, "g"), new(null, "r"), new("s"), new(),
    ];

    private static readonly KongRoute Route = new() { Name = "r", Service = "s", Source = World.RouteKey };

    private static readonly KnownConsumer Consumer =
        new(new ObjectKey(Kinds.KongConsumer, "ns", "c"), "c", "c", null, ["g"]);

    public static TheoryData<int> Places => [.. Enumerable.Range(0, Order.Length)];

    [Theory]
    [MemberData(nameof(Places))]
    public void Find_Several_TakesTheMostSpecific(int place)
    {
        var table = Table(Order[place..]);

        Assert.Equal(Order[place], table.Find("rate-limiting", Route, Consumer)!.Entity.Scope);
    }

    [Fact]
    public void Find_NoConsumerYet_PassesOverConsumerScopes() =>
        Assert.Equal(new PluginScope("s", "r"), Table(Order).Find("rate-limiting", Route, null)!.Entity.Scope);

    [Fact]
    public void Find_OthersScopes_IsNothing()
    {
        var table = Table([new("other"), new(null, "other"), new(null, null, "other"), new("s", null, "other")]);

        Assert.Null(table.Find("rate-limiting", Route, Consumer));
    }

    private static PluginTable Table(IEnumerable<PluginScope> scopes) =>
        new(scopes.Reverse().Select(scope => new LoadedPlugin(World.Plugin("rate-limiting", scope), new object())));
}
