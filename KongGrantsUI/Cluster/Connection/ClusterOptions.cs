namespace KongGrantsUI.Cluster.Connection;

/// <summary>Section <c>Cluster</c>.</summary>
public sealed class ClusterOptions
{
    public const string Section = "Cluster";

    public ClusterMode Mode { get; set; } = ClusterMode.Embedded;

    /// <summary>Path of a kubeconfig file; empty: $KUBECONFIG, then ~/.kube/config.</summary>
    public string Kubeconfig { get; set; } = "";

    /// <summary>Name of the kubeconfig's context; empty: its current one.</summary>
    public string Context { get; set; } = "";

    /// <summary>Namespaces to read one by one where the app's account may not list a kind in the whole cluster; empty: see <c>NamespaceScope</c>.</summary>
    public string[] Namespaces { get; set; } = [];

    /// <summary>An object of more KiB of JSON than this is not read, and gets a finding in its place; at least 1. The API server itself takes about 1.5 MiB.</summary>
    public int ObjectLimitKiB { get; set; } = 4096;
}
