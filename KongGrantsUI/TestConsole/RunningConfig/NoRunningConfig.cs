using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.TestConsole.RunningConfig;

/// <summary>Nobody to ask.</summary>
public sealed class NoRunningConfig(TimeProvider time) : IRunningConfig
{
    public bool IsConfigured => false;

    public Task<RunningRead> ReadAsync(CancellationToken cancellation) =>
        Task.FromResult(new RunningRead("", [], T("Set TestConsole:AdminApi or TestConsole:Diagnostics to the address of Kong's Admin API or of its controller's diagnostics."), time.GetUtcNow()));
}
