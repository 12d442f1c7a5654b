namespace KongGrantsUI.Demo.Cluster;

/// <summary>How the embedded Kubernetes API starts.</summary>
public sealed record DemoClusterOptions
{
    /// <summary>TCP port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; } = 6480;

    /// <summary>start, finished, empty or large.</summary>
    public string Scenario { get; init; } = "start";

    /// <summary>Changes remembered for each resource, for watches that start from the past and for paged lists; at least 1.</summary>
    public int HistoryLength { get; init; } = 10_000;

    /// <summary>How often an idle watch that allows bookmarks gets one.</summary>
    public TimeSpan BookmarkInterval { get; init; } = TimeSpan.FromSeconds(60);
}
