using KongGrantsUI.TestConsole.RunningConfig;

namespace KongGrantsUI.Hosting;

/// <summary>The embedded gateway's Admin API, once that listens.</summary>
internal sealed class EmbeddedRunningConfig(IHttpClientFactory clients, TimeProvider time) : IRunningConfig
{
    private volatile IRunningConfig? asked;

    public bool IsConfigured => asked is not null;

    public void Announce(Uri admin) => asked = new AdminApiConfig(clients.CreateClient(nameof(IRunningConfig)), admin, () => "", time);

    public Task<RunningRead> ReadAsync(CancellationToken cancellation) => (asked ?? new NoRunningConfig(time)).ReadAsync(cancellation);
}
