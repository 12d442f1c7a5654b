using KongGrantsUI.Analysis.Findings;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Planning;

/// <summary>What a change would do.</summary>
public sealed record WhatIfResult
{
    public required EquatableList<PluginEntity> EntitiesAdded { get; init; }
    public required EquatableList<PluginEntity> EntitiesRemoved { get; init; }

    /// <summary>One for each plugin whose reach changes, by plugin.</summary>
    public required EquatableList<PluginShift> Shifts { get; init; }
    public required EquatableList<Finding> FindingsAppearing { get; init; }
    public required EquatableList<Finding> FindingsVanishing { get; init; }
    public required bool RejectedBefore { get; init; }
    public required bool RejectedAfter { get; init; }

    /// <summary>The whole analysis of the state after the change.</summary>
    public required ClusterAnalysis After { get; init; }
}
