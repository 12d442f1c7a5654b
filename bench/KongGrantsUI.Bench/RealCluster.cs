using System.Diagnostics;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace KongGrantsUI.Bench;

/// <summary>A kube-apiserver with etcd of its own, from <c>tests/real-cluster</c>, with the project's definitions in it. Needs that folder's <c>build.sh</c> to have run.</summary>
internal sealed partial class RealCluster : IAsyncDisposable
{
    private const int AtOnce = 16;
    private static readonly string Scripts = Path.Combine(Repository(), "tests", "real-cluster");
    private readonly string folder;
    private readonly HttpClient client;

    private RealCluster(string folder, string kubeconfig, Uri address)
    {
        (this.folder, Address) = (folder, address);
        Token = TokenLine().Match(kubeconfig).Groups["token"].Value;
#pragma warning disable CA5400, CA2000, CA5399, CA5359 // A server on loopback that was started here, and a handler that its client owns.
        client = new HttpClient(new SocketsHttpHandler { SslOptions = { RemoteCertificateValidationCallback = (_, _, _, _) => true } });
#pragma warning restore CA5400, CA2000, CA5399, CA5359
        client.BaseAddress = Address;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
    }

    public Uri Address { get; }

    /// <summary>That of the administrator.</summary>
    public string Token { get; }

    public string Kubeconfig => Path.Combine(folder, "kubeconfig");

    /// <summary>Sends as the administrator; trusts the server's certificate.</summary>
    public HttpClient Client => client;

    public static async Task<RealCluster> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("konggrants-bench-").FullName;
        Shell($"'{Scripts}/start.sh' '{folder}' && '{Scripts}/seed.sh' '{folder}/kubeconfig' >/dev/null 2>&1");
        var kubeconfig = await File.ReadAllTextAsync(Path.Combine(folder, "kubeconfig"));
        return new RealCluster(folder, kubeconfig, new Uri(ServerLine().Match(kubeconfig).Groups["server"].Value));
    }

    /// <summary>Creates the objects, namespaces first.</summary>
    public async Task CreateAsync(IEnumerable<JsonObject> objects)
    {
        var all = objects.ToLookup(item => (string)item["kind"]! == "Namespace");
        foreach (var part in new[] { all[true], all[false] })
            await Parallel.ForEachAsync(part, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, CreateAsync);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        Shell($"'{Scripts}/stop.sh' '{folder}'");
        Directory.Delete(folder, recursive: true);
        await ValueTask.CompletedTask;
    }

    /// <exception cref="InvalidOperationException">The command ended with another exit code than 0.</exception>
    public static void Shell(string command)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", command]))!;
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"Exit code {process.ExitCode}: {command}");
    }

    public static string Repository([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));

    /// <summary>Where objects of this one's kind are, in its namespace.</summary>
    public static string CollectionOf(JsonObject item)
    {
        var (version, kind) = ((string)item["apiVersion"]!, ((string)item["kind"]!).ToLowerInvariant());
        var root = version.Contains('/', StringComparison.Ordinal) ? $"/apis/{version}" : $"/api/{version}";
        var plural = kind.EndsWith('s') ? $"{kind}es" : $"{kind}s";
        return item["metadata"]!["namespace"] is { } place ? $"{root}/namespaces/{place}/{plural}" : $"{root}/{plural}";
    }

    private async ValueTask CreateAsync(JsonObject item, CancellationToken cancellation)
    {
        using var content = new StringContent(item.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri(CollectionOf(item), UriKind.Relative), content, cancellation);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{item["kind"]} {item["metadata"]!["name"]}: {await answer.Content.ReadAsStringAsync(cancellation)}");
    }

    [GeneratedRegex("name: admin, user: \\{ token: (?<token>[^ }]+)")]
    private static partial Regex TokenLine();

    [GeneratedRegex("server: \"?(?<server>https?://[^\", }]+)")]
    private static partial Regex ServerLine();
}
