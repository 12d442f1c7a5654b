using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;

namespace KongGrantsUI.TestConsole.Predicting;

/// <summary>What a call ought to do, from the cluster alone: it is never changed by what the gateway answers.</summary>
public sealed record Prediction
{
    /// <summary>Whether enough is visible to the user to say anything about the route.</summary>
    public bool Known { get; init; }

    /// <summary>A sentence: what was assumed, or why nothing can be said.</summary>
    public string Note { get; init; } = "";

    public KongRoute? Route { get; init; }

    /// <summary>Null: nobody, or nobody that is known.</summary>
    public string? Consumer { get; init; }

    /// <summary>The status that Kong itself gives; null where the upstream decides.</summary>
    public int? Status { get; init; }

    /// <summary>In the order in which Kong runs them.</summary>
    public EquatableList<PredictedPlugin> Plugins { get; init; } = [];

    /// <summary>Shortest window first; empty where none is told.</summary>
    public EquatableList<PredictedLimit> Limits { get; init; } = [];

    /// <summary>A limit takes part whose number this user may not see.</summary>
    public bool LimitsHidden { get; init; }

    /// <summary>Whose credential it is can't be told, so what a plugin does for one consumer alone is not foretold.</summary>
    public bool CallerUnknown { get; init; }

    /// <summary>Who shares the counters, where that is wider than one consumer on one service.</summary>
    public bool SharedCounter { get; init; }

    /// <summary>Kong refuses the present configuration: an older one answers.</summary>
    public bool Rejected { get; init; }

    /// <summary>The header in which the key-auth that takes part looks for a key.</summary>
    public string KeyName { get; init; } = Predicting.KeyName.Default;

    public DateTimeOffset FactsChangedAt { get; init; }
}
