namespace KongGrantsUI.Cli;

/// <summary>What a pipeline learns from the process.</summary>
public static class ExitCode
{
    /// <summary>Nothing at or above the level that was asked for.</summary>
    public const int Clean = 0;

    /// <summary>Findings at or above the level; a plan with hazards.</summary>
    public const int Findings = 1;

    /// <summary>Input that can't be read, a cluster that does not answer, or an option that is wrong.</summary>
    public const int Unreadable = 2;
}
