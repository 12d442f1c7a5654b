namespace KongGrantsUI.Hosting;

/// <summary>The embedded cluster and gateway: <c>Demo:*</c>. Read only where <c>Cluster:Mode</c> is Embedded.</summary>
public sealed class DemoOptions
{
    public const string Section = "Demo";

    /// <summary>start, finished, empty or large.</summary>
    public string Scenario { get; set; } = "start";

    /// <summary>Port of the Kubernetes API; 0 takes a free one.</summary>
    public int ApiPort { get; set; } = 6480;

    /// <summary>Where the app looks for the Kubernetes API, if something stands between the two, such as a proxy that brings faults; empty: at the API itself.</summary>
    public Uri? Through { get; set; }

    /// <summary>Port of the gateway; 0 takes a free one.</summary>
    public int GatewayPort { get; set; } = 8000;

    /// <summary>Where the kubeconfig is written.</summary>
    public string Kubeconfig { get; set; } = Path.Combine(Path.GetTempPath(), "konggrants", "kubeconfig");
}
