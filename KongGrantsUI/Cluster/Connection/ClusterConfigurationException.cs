using KongGrantsUI.Texts;

namespace KongGrantsUI.Cluster.Connection;

/// <summary>Where the cluster is, or how to sign in there, cannot be found out.</summary>
public sealed class ClusterConfigurationException(Exception cause) : HttpRequestException(Why(cause).English, cause)
{
    /// <summary>Why, for people.</summary>
    public Sentence Words { get; } = Why(cause);

    private static Sentence Why(Exception cause) => $"The cluster's configuration cannot be read: {cause.Message}";
}
