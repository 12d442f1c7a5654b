using KongGrantsUI.Analysis;

namespace KongGrantsUI.Access;

/// <summary>What a user would see change: the analysis as it is, and as it would be. Both are cut down to what they may see.</summary>
public sealed record VisibleEffects(ClusterAnalysis Before, ClusterAnalysis After);
