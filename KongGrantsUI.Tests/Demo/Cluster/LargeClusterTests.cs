using System.Diagnostics;
using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster;
using KongGrantsUI.Demo.Cluster.Access;
using KongGrantsUI.Demo.Cluster.Seeding;
using Microsoft.Extensions.Logging.Abstractions;

namespace KongGrantsUI.Tests.Demo.Cluster;

/// <summary>The embedded API with 10,000 objects. Times are a tenth of what would trouble anybody, on a busy machine.</summary>
public sealed class LargeClusterTests(LargeClusterTests.Fixture large) : IClassFixture<LargeClusterTests.Fixture>
{
    private const string Consumers = "/apis/configuration.konghq.com/v1/kongconsumers";
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task PagedList_OfAllConsumers_IsWholeAndSwift()
    {
        var started = Stopwatch.GetTimestamp();
        var (names, next, version) = (new HashSet<string>(), "", "");
        do
        {
            var page = await GetAsync($"{Consumers}?limit=500&continue={Uri.EscapeDataString(next)}");
            names.UnionWith(page["items"]!.AsArray().Select(item => $"{item!["metadata"]!["namespace"]}/{item["metadata"]!["name"]}"));
            next = (string?)page["metadata"]!["continue"] ?? "";
            version = version.Length == 0 ? (string)page["metadata"]!["resourceVersion"]! : version;
            Assert.Equal(version, (string?)page["metadata"]!["resourceVersion"]);
        }
        while (next.Length > 0);

        Assert.Equal(2002, names.Count);
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(10), "2,000 objects in five pages take too long.");
    }

    [Fact]
    public async Task List_OfOneNamespace_FindsItsOwnAlone()
    {
        var list = await GetAsync("/apis/configuration.konghq.com/v1/namespaces/people-042/kongconsumers?labelSelector=!x");

        Assert.Equal(20, list["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task Change_WithAHundredWatches_ReachesEachOfThem()
    {
        var version = (string)(await GetAsync($"{Consumers}?limit=1"))["metadata"]!["resourceVersion"]!;
        var watches = new List<StreamReader>();
        for (var count = 0; count < 100; count++)
            watches.Add(new(await large.Http.GetStreamAsync($"{Consumers}?watch=true&resourceVersion={version}", TestContext.Current.CancellationToken)));
        using var content = new StringContent("""{"metadata":{"labels":{"fan":"out"}}}""", null, "application/merge-patch+json");
        using var patched = await large.Http.PatchAsync("/apis/configuration.konghq.com/v1/namespaces/people-007/kongconsumers/consumer-07", content, TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)patched.StatusCode);

        foreach (var watch in watches)
        {
            var line = await watch.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);
            Assert.Equal("consumer-07", (string?)JsonNode.Parse(line!)!["object"]!["metadata"]!["name"]);
            watch.Dispose();
        }
    }

    private async Task<JsonNode> GetAsync(string path) => JsonNode.Parse(await large.Http.GetStringAsync(path, TestContext.Current.CancellationToken))!;

    public sealed class Fixture : IAsyncLifetime
    {
        private EmbeddedCluster embedded = null!;

        public HttpClient Http { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            embedded = await EmbeddedCluster.StartAsync(
                new DemoClusterOptions { Port = 0, Scenario = "large" }, TimeProvider.System, NullLoggerFactory.Instance, TestContext.Current.CancellationToken);
            Http = new HttpClient { BaseAddress = embedded.Cluster.Address, Timeout = Patience };
            Http.DefaultRequestHeaders.Authorization = new("Bearer", embedded.Users.TokenOf(DemoUsers.Admin));
        }

        public async ValueTask DisposeAsync()
        {
            Http.Dispose();
            await embedded.DisposeAsync();
        }
    }
}
