using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using k8s;
using KongGrantsUI.Hosting;

namespace KongGrantsUI.Bench.Circuits;

/// <summary>The whole app in this process, with an embedded cluster, and a client of that cluster with the administrator's rights.</summary>
internal sealed class DemoApp : IAsyncDisposable
{
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
