using KongGrantsUI.Model;
using KongGrantsUI.Texts;

namespace KongGrantsUI.Analysis.Planning;

/// <summary>One change by one owner.</summary>
public sealed record PlanStep
{
    /// <summary>Stable within the plan, derived from what is changed.</summary>
    public required string Id { get; init; }

    /// <summary>Namespace whose owner does it.</summary>
    public required string Owner { get; init; }
    public required Sentence Title { get; init; }

    /// <summary>Why it comes at this place.</summary>
    public required Sentence Why { get; init; }
    public required StepState State { get; init; }

    /// <summary>For a step that waits: what it waits for. Else empty.</summary>
    public Sentence WaitsFor { get; init; } = Sentence.Empty;
    public required PlannedChange Change { get; init; }

    /// <summary>Ids of the steps that have to be done before this one.</summary>
    public EquatableList<string> After { get; init; } = [];
}
