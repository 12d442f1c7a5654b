namespace KongGrantsUI.Views.Grants;

/// <summary>One step of the change.</summary>
/// <param name="Id">Stable; names the step to the service.</param>
/// <param name="Number">1-based place.</param>
/// <param name="CanDo">Whether the user may do it, and it may be done now.</param>
/// <param name="Waits">Whom or what it waits for, as a sentence; empty where it is done or can be done by the user.</param>
/// <param name="Editable">Whether the YAML is to be looked over before it is sent.</param>
public sealed record StepView(
    string Id, int Number, string Title, string Why, string Owner, StepStatus Status, string Waits, string Yaml, string Kubectl, bool CanDo, bool Editable);
