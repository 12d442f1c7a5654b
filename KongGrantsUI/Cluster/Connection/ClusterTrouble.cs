namespace KongGrantsUI.Cluster.Connection;

/// <summary>Why the cluster does not do what the app needs.</summary>
/// <param name="Sentence">What is wrong, in one sentence.</param>
/// <param name="Remedy">How to mend it, in one sentence; empty where the app's own next attempt is the remedy.</param>
public sealed record ClusterTrouble(string Sentence, string Remedy)
{
    public override string ToString() => Remedy.Length == 0 ? Sentence : $"{Sentence} {Remedy}";
}
