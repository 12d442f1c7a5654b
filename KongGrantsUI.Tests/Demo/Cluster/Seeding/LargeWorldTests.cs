using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Seeding;
using KongGrantsUI.Demo.Cluster.Storage;

namespace KongGrantsUI.Tests.Demo.Cluster.Seeding;

public sealed class LargeWorldTests
{
    private static readonly IReadOnlyList<JsonObject> World = [.. new LargeWorld().Objects()];

    [Fact]
    public void World_ByDefault_Has200NamespacesAnd10000Objects()
    {
        Assert.Equal(10_000, World.Count);
        Assert.Equal(200, World.Count(item => item.Text("kind") == "Namespace"));
        Assert.Equal(World.Count, World.Select(Identity).Distinct().Count());
    }

    [Fact]
    public void World_OfTheSameSeed_IsTheSame()
    {
        var (one, same, other) = (Text(1), Text(1), Text(2));

        Assert.Equal(one, same);
        Assert.NotEqual(one, other);

        static string Text(int seed) => string.Join('\n', new LargeWorld(3, seed).Objects().Select(item => item.ToJsonString()));
    }

    [Theory]
    [InlineData("KongConsumer", 2000)]
    [InlineData("Secret", 2000)]
    [InlineData("KongPlugin", 2000)]
    [InlineData("Service", 1000)]
    [InlineData("HTTPRoute", 1000)]
    [InlineData("ReferenceGrant", 400)]
    [InlineData("PluginGrantRequest", 500)]
    [InlineData("PluginGrantReview", 400)]
    public void World_Kind_HasItsShare(string kind, int count) => Assert.Equal(count, World.Count(item => item.Text("kind") == kind));

    [Theory]
    [InlineData("granted", 900)]
    [InlineData("not granted", 200)]
    [InlineData("no plugin", 40)]
    [InlineData("malformed", 40)]
    [InlineData("at home", 40)]
    [InlineData("none", 40)]
    public void World_Reference_OfEachVerdictHasItsShare(string verdict, int atLeast) =>
        Assert.InRange(World.Where(item => item.Text("kind") == "KongConsumer").Count(item => Verdict(item) == verdict), atLeast, 2000);

    [Fact]
    public void World_Reviews_NameTheirRequestsAndAreNamedAfterThem()
    {
        var requests = World.Where(item => item.Text("kind") == "PluginGrantRequest").ToDictionary(item => item.Text("metadata", "uid")!);

        Assert.Equal(500, requests.Count);
        Assert.All(World.Where(item => item.Text("kind") == "PluginGrantReview"), review =>
        {
            var request = requests[review.Text("spec", "request", "uid")!];
            Assert.Equal(request.Text("metadata", "name"), review.Text("spec", "request", "name"));
            Assert.StartsWith("pgrev-", review.Text("metadata", "name"), StringComparison.Ordinal);
        });
    }

    private static string Verdict(JsonObject consumer)
    {
        var reference = consumer.Text("metadata", "annotations", "konghq.com/plugins");
        return reference?.Split(':') switch
        {
            null => "none",
            [_] => "at home",
            [_, "limit-99"] => "no plugin",
            [_, var plugin] => int.Parse(plugin[^2..], System.Globalization.CultureInfo.InvariantCulture) < 15 ? "granted" : "not granted",
            _ => "malformed",
        };
    }

    private static string Identity(JsonObject item) => $"{item.Text("kind")} {item.Text("metadata", "namespace")}/{item.Text("metadata", "name")}";
}
