namespace KongGrantsUI.Cli;

/// <summary>From which level on findings fail the command.</summary>
public enum FailOn
{
    Error,
    Warning,
    Never,
}
