namespace KongGrantsUI.Analysis.Planning;

public enum StepState
{
    Done,
    /// <summary>May be done now without harm.</summary>
    Ready,
    /// <summary>Would do harm now; another step comes first.</summary>
    Waiting,
    /// <summary>Needs something that the plan can't know, such as a plugin's config.</summary>
    NeedsInput,
}
