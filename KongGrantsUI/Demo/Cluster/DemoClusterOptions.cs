namespace KongGrantsUI.Demo.Cluster;

/// <summary>How the embedded Kubernetes API starts.</summary>
public sealed record DemoClusterOptions
{
    /// <summary>TCP port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; } = 6480;

    /// <summary>start, finished or empty.</summary>
    public string Scenario { get; init; } = "start";
}
