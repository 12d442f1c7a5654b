namespace KongGrantsUI.TestConsole.RunningConfig;

/// <summary>The configuration that the gateway runs, as it tells it itself, or as its controller sent it.</summary>
public interface IRunningConfig
{
    /// <summary>Whether the settings name somebody to ask.</summary>
    bool IsConfigured { get; }

    /// <summary>Never throws but for a cancellation; what goes wrong is in the answer.</summary>
    Task<RunningRead> ReadAsync(CancellationToken cancellation);
}
