namespace KongGrantsUI.Views.Graph;

/// <summary>How a thing on the map stands, worst last.</summary>
public enum Health
{
    Ok,
    Info,
    Pending,
    Warning,
    Error,
}
