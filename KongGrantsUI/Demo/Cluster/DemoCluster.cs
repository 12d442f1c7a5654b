using System.Net;
using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Discovery;
using KongGrantsUI.Demo.Cluster.Http;
using KongGrantsUI.Demo.Cluster.Kinds;
using KongGrantsUI.Demo.Cluster.Storage;
using KongGrantsUI.Demo.Cluster.Watching;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace KongGrantsUI.Demo.Cluster;

/// <summary>A Kubernetes API in this process, over real HTTP, on loopback only. It keeps everything in memory.</summary>
public sealed class DemoCluster : IAsyncDisposable
{
    private readonly CancellationTokenSource stopping;
    private readonly WebApplication web;
    private int disposed;

    private DemoCluster(WebApplication web, CancellationTokenSource stopping, ObjectStore store)
    {
        this.web = web;
        this.stopping = stopping;
        Store = store;
        Address = new Uri(web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    /// <summary><c>http://127.0.0.1:port</c>, with the port that was bound.</summary>
    public Uri Address { get; }

    public ObjectStore Store { get; }

    /// <summary>Starts to listen, with these objects stored.</summary>
    /// <exception cref="IOException">The port is taken.</exception>
    /// <exception cref="ApiException">An object is not valid.</exception>
    public static async Task<DemoCluster> StartAsync(
        DemoClusterOptions options, DemoClusterServices services, IEnumerable<JsonObject> objects, CancellationToken cancellation)
    {
        var store = new ObjectStore(options.HistoryLength);
        var writer = new ObjectWriter(store, services.Validator, services.TimeProvider);
        foreach (var item in objects) Seed(store, writer, item);
        var stopping = new CancellationTokenSource();
        var web = Build(options, services, Pipeline(new WatchEndpoint(store, services.TimeProvider, options.BookmarkInterval, stopping.Token), services, store, writer));
        await web.StartAsync(cancellation);
        return new DemoCluster(web, stopping, store);
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, 1) != 0) return;
        await stopping.CancelAsync();
        await web.StopAsync();
        await web.DisposeAsync();
        stopping.Dispose();
    }

    private static ApiPipeline Pipeline(WatchEndpoint watch, DemoClusterServices services, ObjectStore store, ObjectWriter writer)
    {
        var authorizer = services.Authorizer(store);
        var reviews = services.VirtualResources(authorizer);
        var endpoints = new Endpoints(
            new ReadEndpoint(store),
            new WriteEndpoint(store, writer),
            watch,
            new DiscoveryEndpoint(new ResourceCatalogue(reviews)),
            reviews);
        return new ApiPipeline(new Caller(services.Authenticator(store), authorizer), authorizer, endpoints, services.TimeProvider, services.LoggerFactory.CreateLogger<ApiPipeline>());
    }

    private static WebApplication Build(DemoClusterOptions options, DemoClusterServices services, ApiPipeline pipeline)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "KongGrantsUI" });
        builder.Services.AddSingleton(services.LoggerFactory);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // The limit is the body reader's, which answers in Kubernetes' words.
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, options.Port, services.Connection);
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        var web = builder.Build();
        web.Run(pipeline.HandleAsync);
        return web;
    }

    private static void Seed(ObjectStore store, ObjectWriter writer, JsonObject item)
    {
        var (apiVersion, kindName) = (item.Text("apiVersion"), item.Text("kind"));
        var kind = KindTable.FindByKind(apiVersion, kindName)
            ?? throw new InvalidOperationException($"The embedded cluster does not serve {kindName} in {apiVersion}.");
        var home = kind.Namespaced ? item.Text("metadata", "namespace") ?? "default" : "";
        var name = item.Text("metadata", "name") ?? "";
        var options = new WriteOptions(apiVersion![(apiVersion!.IndexOf('/', StringComparison.Ordinal) + 1)..]);
        if (store.Find(kind, home, name) is not { } old)
        {
            writer.Create(kind, home, item, options, keepStatus: true);
            return;
        }

        item.Ensure("metadata")["resourceVersion"] = old.Value.Text("metadata", "resourceVersion");
        writer.Update(kind, home, name, item, options);
    }
}
