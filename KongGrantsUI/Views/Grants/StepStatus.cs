namespace KongGrantsUI.Views.Grants;

/// <summary>Where a step stands for the person who looks at it.</summary>
public enum StepStatus
{
    Done,
    /// <summary>May be done now by its owner.</summary>
    Ready,
    /// <summary>Another step, or the approval, comes first.</summary>
    Waiting,
    /// <summary>Needs something filled in by its owner.</summary>
    NeedsInput,
}
