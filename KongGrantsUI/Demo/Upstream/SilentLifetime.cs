namespace KongGrantsUI.Demo.Upstream;

/// <summary>Leaves signals to the app: an embedded server stops only when its owner disposes it.</summary>
internal sealed class SilentLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
