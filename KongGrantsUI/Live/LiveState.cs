using KongGrantsUI.Analysis;
using KongGrantsUI.Model;

namespace KongGrantsUI.Live;

/// <summary>A snapshot with its analysis. <see cref="At"/> is when it was published.</summary>
public sealed record LiveState(ClusterSnapshot Snapshot, ClusterAnalysis Analysis, DateTimeOffset At)
{
    public static readonly LiveState Empty = new(ClusterSnapshot.Empty, ClusterAnalysis.Empty, default);
}
