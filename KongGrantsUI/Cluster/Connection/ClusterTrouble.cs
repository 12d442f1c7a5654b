using KongGrantsUI.Texts;

namespace KongGrantsUI.Cluster.Connection;

/// <summary>Why the cluster does not do what the app needs.</summary>
/// <param name="Sentence">What is wrong, in one sentence.</param>
/// <param name="Remedy">How to mend it, in one sentence; empty where the app's own next attempt is the remedy.</param>
public sealed record ClusterTrouble(Sentence Sentence, Sentence Remedy)
{
    /// <summary>Both, for logs and pipelines.</summary>
    public string English => $"{Sentence.English} {Remedy.English}".TrimEnd();
}
