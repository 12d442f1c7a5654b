namespace KongGrantsUI.Cluster.Connection;

public enum ClusterMode
{
    /// <summary>The API server inside this process.</summary>
    Embedded,

    Kubeconfig,

    /// <summary>The service account of the pod this runs in.</summary>
    InCluster,
}
