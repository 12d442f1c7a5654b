using KongGrantsUI.Grants.Rules;
using KongGrantsUI.Model;
using KongGrantsUI.Views.Effects;

namespace KongGrantsUI.Views.Grants;

/// <summary>One request: its state, what it means, and what is left to do.</summary>
public sealed record RequestDetailView
{
    /// <summary>What is still being read; empty when everything has been.</summary>
    public string Loading { get; init; } = "";

    /// <summary>False where there is no such request, or none that the user may see.</summary>
    public bool Found { get; init; }
    public string Title { get; init; } = "";
    public RequestState State { get; init; }
    public string StateText { get; init; } = "";
    public string Sentence { get; init; } = "";
    public string Reason { get; init; } = "";
    public EquatableList<string> Allows { get; init; } = [];
    public EquatableList<string> Wishes { get; init; } = [];

    /// <summary>The grant made for it; null where there is none.</summary>
    public ObjectKey? Grant { get; init; }

    /// <summary>What approving would change, without targets; null where there is nothing to decide.</summary>
    public EffectsView? IfApproved { get; init; }
    public EquatableList<string> Hazards { get; init; } = [];
    public EquatableList<StepView> Steps { get; init; } = [];
    public string StepsNote { get; init; } = "";
    public EquatableList<TargetOption> Targets { get; init; } = [];

    /// <summary>The grant and the review as YAML, for an approver who prefers kubectl.</summary>
    public string ApproveYaml { get; init; } = "";
    public bool CanDecide { get; init; }
    public bool CanRevoke { get; init; }
    public bool CanFinish { get; init; }
    public bool CanWithdraw { get; init; }
}
