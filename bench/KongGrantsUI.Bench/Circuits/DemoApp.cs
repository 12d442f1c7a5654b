using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using k8s;
using KongGrantsUI.Hosting;

namespace KongGrantsUI.Bench.Circuits;

/// <summary>The whole app in this process, with an embedded cluster, and a client of that cluster with the administrator's rights.</summary>
internal sealed class DemoApp : IAsyncDisposable
{
    private const string Plugins = "/apis/configuration.konghq.com/v1/namespaces/kualalumpur/kongplugins";
    private readonly string folder;
    private readonly HttpClient client;

    private DemoApp(RunningApp app, string folder)
    {
        (App, this.folder) = (app, folder);
        var admin = KubernetesClientConfiguration.BuildConfigFromConfigFile(Path.Combine(folder, "kubeconfig"), "admin");
        client = new HttpClient { BaseAddress = app.Embedded!.Api };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", admin.AccessToken);
    }

    public RunningApp App { get; }

    public static async Task<DemoApp> StartAsync(params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("konggrants-bench-").FullName;
        string[] free = ["--Ui:Port=0", "--Demo:ApiPort=0", "--Demo:GatewayPort=0", $"--Demo:Kubeconfig={folder}/kubeconfig", "--Logging:LogLevel:Default=None"];
        return new DemoApp(await AppHost.StartAsync([.. free, .. settings]), folder);
    }

    /// <summary>Creates, or changes by a merge patch where the path names an object.</summary>
    public async Task SendAsync(HttpMethod method, string path, JsonObject? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (body is not null) request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, method == HttpMethod.Patch ? "application/merge-patch+json" : "application/json");
        using var answer = await client.SendAsync(request);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{method} {path}: {await answer.Content.ReadAsStringAsync()}");
    }

    /// <summary>Creates a plugin of Luka's, which shows on Luka's map by its name.</summary>
    public Task ShowAsync(string name) => SendAsync(HttpMethod.Post, Plugins, new JsonObject
    {
        ["apiVersion"] = "configuration.konghq.com/v1", ["kind"] = "KongPlugin", ["metadata"] = new JsonObject { ["name"] = name },
        ["plugin"] = "rate-limiting", ["config"] = new JsonObject { ["minute"] = 5, ["policy"] = "local" },
    });

    public Task HideAsync(string name) => SendAsync(HttpMethod.Delete, $"{Plugins}/{name}");

    /// <summary>Sets an annotation.</summary>
    public Task AnnotateAsync(string path, string name, string value) =>
        SendAsync(HttpMethod.Patch, path, new JsonObject { ["metadata"] = new JsonObject { ["annotations"] = new JsonObject { [name] = value } } });

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await App.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
