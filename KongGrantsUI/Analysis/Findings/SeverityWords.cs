namespace KongGrantsUI.Analysis.Findings;

/// <summary>How severities are written where programs read them: JSON, addresses, classes of style.</summary>
public static class SeverityWords
{
    /// <summary><c>error</c>, <c>warning</c> or <c>info</c>.</summary>
    public static string Word(this Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };
}
