using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster;
using Microsoft.Extensions.Time.Testing;

namespace KongGrantsUI.Tests.Demo.Cluster;

/// <summary>A started cluster with the namespaces default and kim, and a client for it.</summary>
internal sealed class ClusterFixture : IAsyncDisposable
{
    public const string Plugins = "/apis/configuration.konghq.com/v1/namespaces/kim/kongplugins";

    private ClusterFixture(DemoCluster cluster, AllowAll rights, FakeTimeProvider time)
    {
        (Cluster, Rights, Time) = (cluster, rights, time);
        Http = new() { BaseAddress = cluster.Address, Timeout = TimeSpan.FromSeconds(20) };
    }

    public DemoCluster Cluster { get; }

    public AllowAll Rights { get; }

    public FakeTimeProvider Time { get; }

    public HttpClient Http { get; }

    public static async Task<ClusterFixture> StartAsync(int historyLength = 1000)
    {
        var rights = new AllowAll();
        var time = new FakeTimeProvider(new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        var cluster = await DemoCluster.StartAsync(
            new() { Port = 0, HistoryLength = historyLength },
            new() { Authenticator = _ => rights, Authorizer = _ => rights, Validator = rights, TimeProvider = time },
            [Namespace("default"), Namespace("kim")],
            TestContext.Current.CancellationToken);
        return new(cluster, rights, time);
    }

    public static JsonObject Namespace(string name) => JsonNode.Parse($$$"""{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"{{{name}}}"}}""")!.AsObject();

    public static JsonObject Plugin(string name, string labels = "{}") => JsonNode.Parse(
        $$$"""{"apiVersion":"configuration.konghq.com/v1","kind":"KongPlugin","metadata":{"name":"{{{name}}}","namespace":"kim","labels":{{{labels}}}},"plugin":"rate-limiting","config":{"minute":5}}""")!.AsObject();

    public async Task<(HttpStatusCode Code, JsonNode Body)> SendAsync(
        HttpMethod method, string path, string? body = null, string type = "application/json", Action<HttpRequestHeaders>? headers = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.ContentType = new(type);
        }
        headers?.Invoke(request.Headers);
        using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (response.StatusCode, JsonNode.Parse(text)!);
    }

    public Task<(HttpStatusCode Code, JsonNode Body)> GetAsync(string path, string? accept = null) =>
        SendAsync(HttpMethod.Get, path, headers: headers => headers.TryAddWithoutValidation("Accept", accept ?? "application/json"));

    public Task<(HttpStatusCode Code, JsonNode Body)> PostAsync(string path, JsonNode body) => SendAsync(HttpMethod.Post, path, body.ToJsonString());

    /// <summary>Creates a plugin, and insists that it worked.</summary>
    public async Task SeedAsync(JsonObject plugin) => Assert.Equal(HttpStatusCode.Created, (await PostAsync(Plugins, plugin)).Code);

    public Task<(HttpStatusCode Code, JsonNode Body)> PatchAsync(string path, string kind, string patch) =>
        SendAsync(HttpMethod.Patch, path, patch, $"application/{kind}-patch+json");

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Cluster.DisposeAsync();
    }
}
