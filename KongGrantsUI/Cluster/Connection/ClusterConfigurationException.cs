namespace KongGrantsUI.Cluster.Connection;

/// <summary>Where the cluster is, or how to sign in there, cannot be found out.</summary>
public sealed class ClusterConfigurationException(Exception cause)
    : HttpRequestException($"The cluster's configuration cannot be read: {cause.Message}", cause);
