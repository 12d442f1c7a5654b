namespace KongGrantsUI.Cluster.Writing;

/// <summary>What became of a write. <see cref="Message"/> is the API server's own text, empty when done.</summary>
public sealed record WriteResult(WriteOutcome Outcome, string Message)
{
    public static readonly WriteResult Ok = new(WriteOutcome.Done, "");

    public bool Succeeded => Outcome == WriteOutcome.Done;
}
