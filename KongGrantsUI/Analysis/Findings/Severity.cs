namespace KongGrantsUI.Analysis.Findings;

public enum Severity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Info,
    /// <summary>Works otherwise than it looks, or will stop working.</summary>
    Warning,
    /// <summary>Refused, ineffective, or harmful to others.</summary>
    Error,
}
