using System.Text.Json.Nodes;
using k8s;
using k8s.Models;
using static KongGrantsUI.Tests.Demo.Cluster.ClusterFixture;

namespace KongGrantsUI.Tests.Demo.Cluster;

public sealed class WatchTests
{
    [Fact(Timeout = 20_000)]
    public async Task Watch_WithoutAVersion_StartsWithThePresent()
    {
        await using var cluster = await StartAsync();
        await cluster.SeedAsync(Plugin("a"));
        using var lines = await OpenAsync(cluster, Plugins + "?watch=1");
        Assert.Equal("ADDED a", await ReadAsync(lines, TestContext.Current.CancellationToken));
        await cluster.SeedAsync(Plugin("b"));
        Assert.Equal("ADDED b", await ReadAsync(lines, TestContext.Current.CancellationToken));
    }

    [Fact(Timeout = 20_000)]
    public async Task Watch_FromAVersion_ReplaysWhatWasMissed()
    {
        await using var cluster = await StartAsync();
        var (_, list) = await cluster.GetAsync(Plugins);
        await cluster.SeedAsync(Plugin("a"));
        await cluster.PatchAsync(Plugins + "/a", "merge", """{"plugin":"acl"}""");
        await cluster.SendAsync(HttpMethod.Delete, Plugins + "/a");
        using var lines = await OpenAsync(cluster, $"{Plugins}?watch=1&resourceVersion={list["metadata"]!["resourceVersion"]}");
        Assert.Equal(["ADDED a", "MODIFIED a", "DELETED a"], [await ReadAsync(lines, TestContext.Current.CancellationToken), await ReadAsync(lines, TestContext.Current.CancellationToken), await ReadAsync(lines, TestContext.Current.CancellationToken)]);
    }

    [Fact(Timeout = 20_000)]
    public async Task Watch_FromAForgottenVersion_IsExpired()
    {
        await using var cluster = await StartAsync(historyLength: 1);
        foreach (var name in new[] { "a", "b", "c" })
            await cluster.SeedAsync(Plugin(name));
        using var lines = await OpenAsync(cluster, Plugins + "?watch=1&resourceVersion=2");
        var error = JsonNode.Parse((await lines.ReadLineAsync(TestContext.Current.CancellationToken))!)!;
        Assert.Equal("ERROR", (string?)error["type"]);
        Assert.Equal((410, "Expired"), ((int)error["object"]!["code"]!, (string?)error["object"]!["reason"]));
        Assert.Matches(@"^too old resource version: 2 \(\d+\)$", (string?)error["object"]!["message"]);
        Assert.Null(await lines.ReadLineAsync(TestContext.Current.CancellationToken));
    }

    [Fact(Timeout = 20_000)]
    public async Task Watch_OfASelection_SeesObjectsComeAndGo()
    {
        await using var cluster = await StartAsync();
        using var lines = await OpenAsync(cluster, Plugins + "?watch=1&labelSelector=x%3D1");
        await cluster.SeedAsync(Plugin("a"));
        await cluster.PatchAsync(Plugins + "/a", "merge", """{"metadata":{"labels":{"x":"1"}}}""");
        await cluster.PatchAsync(Plugins + "/a", "merge", """{"metadata":{"labels":{"x":"2"}}}""");
        Assert.Equal(["ADDED a", "DELETED a"], [await ReadAsync(lines, TestContext.Current.CancellationToken), await ReadAsync(lines, TestContext.Current.CancellationToken)]);
    }

    [Fact(Timeout = 20_000)]
    public async Task Watch_ThatAllowsBookmarks_GetsThem_AndOneAtItsEnd()
    {
        await using var cluster = await StartAsync();
        await cluster.SeedAsync(Plugin("a"));
        using var lines = await OpenAsync(cluster, Plugins + "?watch=1&allowWatchBookmarks=true&timeoutSeconds=90");
        await ReadAsync(lines, TestContext.Current.CancellationToken);
        cluster.Time.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal("BOOKMARK ", await ReadAsync(lines, TestContext.Current.CancellationToken));
        cluster.Time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal("BOOKMARK ", await ReadAsync(lines, TestContext.Current.CancellationToken));
        Assert.Null(await lines.ReadLineAsync(TestContext.Current.CancellationToken));
    }

    [Fact(Timeout = 20_000)]
    public async Task Dispose_EndsOpenWatchesAtOnce()
    {
        await using var cluster = await StartAsync();
        await cluster.SeedAsync(Plugin("a"));
        using var lines = await OpenAsync(cluster, Plugins + "?watch=1");
        await ReadAsync(lines, TestContext.Current.CancellationToken);
        await cluster.Cluster.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        Assert.Null(await lines.ReadLineAsync(TestContext.Current.CancellationToken));
    }

    [Fact(Timeout = 20_000)]
    public async Task TableWatch_NamesItsColumnsOnce()
    {
        await using var cluster = await StartAsync();
        await cluster.SeedAsync(Plugin("a"));
        await cluster.SeedAsync(Plugin("b"));
        using var lines = await OpenAsync(cluster, Plugins + "?watch=1", "application/json;as=Table;v=v1;g=meta.k8s.io");
        var first = JsonNode.Parse((await lines.ReadLineAsync(TestContext.Current.CancellationToken))!)!["object"]!;
        var second = JsonNode.Parse((await lines.ReadLineAsync(TestContext.Current.CancellationToken))!)!["object"]!;
        Assert.Equal("Table", (string?)first["kind"]);
        Assert.NotNull(first["columnDefinitions"]);
        Assert.Null(second["columnDefinitions"]);
        Assert.Equal("b", (string?)second["rows"]![0]!["cells"]![0]);
    }

    [Fact(Timeout = 20_000)]
    public async Task KubernetesClient_ReadsWritesAndWatches()
    {
        await using var cluster = await StartAsync();
        using var client = new Kubernetes(new KubernetesClientConfiguration { Host = cluster.Cluster.Address.ToString() });
        var made = await client.CoreV1.CreateNamespacedServiceAsync(
            new() { Metadata = new() { Name = "web" }, Spec = new() { Ports = [new() { Port = 80 }] } }, "kim", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("TCP", made.Spec.Ports[0].Protocol);
        made.Metadata.Annotations = new Dictionary<string, string> { ["konghq.com/plugins"] = "a" };
        await client.CoreV1.ReplaceNamespacedServiceAsync(made, "web", "kim", cancellationToken: TestContext.Current.CancellationToken);
        var list = await client.CoreV1.ListServiceForAllNamespacesAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("a", Assert.Single(list.Items).Metadata.Annotations["konghq.com/plugins"]);
        await client.CoreV1.DeleteNamespacedServiceAsync("web", "kim", cancellationToken: TestContext.Current.CancellationToken);
        await foreach (var (type, item) in client.CoreV1.WatchListServiceForAllNamespacesAsync(resourceVersion: list.Metadata.ResourceVersion, cancellationToken: TestContext.Current.CancellationToken))
        {
            Assert.Equal((WatchEventType.Deleted, "web"), (type, item.Metadata.Name));
            break;
        }
    }

    private static async Task<StreamReader> OpenAsync(ClusterFixture cluster, string path, string accept = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        var response = await cluster.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        return new(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<string?> ReadAsync(StreamReader lines, CancellationToken cancellation)
    {
        var change = JsonNode.Parse((await lines.ReadLineAsync(cancellation).AsTask().WaitAsync(TimeSpan.FromSeconds(10), cancellation))!)!;
        return $"{change["type"]} {change["object"]!["metadata"]!["name"]}";
    }
}
