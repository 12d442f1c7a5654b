namespace KongGrantsUI.Hosting;

/// <summary>The started app, with the embedded world where there is one.</summary>
public sealed class RunningApp(WebApplication web, EmbeddedWorld? embedded, Uri address) : IAsyncDisposable
{
    /// <summary>The dashboard's address.</summary>
    public Uri Address => address;

    /// <summary>Null where the app runs against a cluster of its own.</summary>
    public EmbeddedWorld? Embedded => embedded;

    public IServiceProvider Services => web.Services;

    /// <summary>What a person needs to go on, a line each.</summary>
    public IEnumerable<string> Addresses => [$"Dashboard       {address}", .. embedded?.Lines ?? []];

    public Task WaitForShutdownAsync() => web.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        await web.StopAsync();
        await web.DisposeAsync();
        if (embedded is not null) await embedded.DisposeAsync();
    }
}
