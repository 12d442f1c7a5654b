namespace KongGrantsUI.Views.Graph;

/// <summary>The icon, the word and the gravity of each verdict.</summary>
public static class VerdictText
{
    public static string Icon(EdgeVerdict verdict) => verdict switch
    {
        EdgeVerdict.Bound => "✔",
        EdgeVerdict.Open => "○",
        EdgeVerdict.Expiring => "⇥",
        EdgeVerdict.Shadowed => "◐",
        EdgeVerdict.Pending => "◷",
        EdgeVerdict.Missing or EdgeVerdict.NoPlugin => "?",
        EdgeVerdict.Denied => "✖",
        EdgeVerdict.Collides => "↯",
        _ => "",
    };

    public static string Icon(Health health) => health switch
    {
        Health.Error => "✖",
        Health.Warning => "▲",
        Health.Pending => "◷",
        Health.Info => "ℹ",
        _ => "✔",
    };

    /// <summary>The word that is drawn on the line, and that <c>verdict:</c> finds.</summary>
    public static string Word(EdgeVerdict verdict) => verdict switch
    {
        EdgeVerdict.NoPlugin => "no plugin",
        EdgeVerdict.Pending => "requested",
        EdgeVerdict.Denied => "no grant",
        _ => verdict.ToString().ToLowerInvariant(),
    };

    public static Health HealthOf(EdgeVerdict verdict) => verdict switch
    {
        EdgeVerdict.Collides or EdgeVerdict.Denied or EdgeVerdict.NoPlugin or EdgeVerdict.Missing => Health.Error,
        EdgeVerdict.Pending => Health.Pending,
        EdgeVerdict.Expiring or EdgeVerdict.Shadowed => Health.Warning,
        EdgeVerdict.Open => Health.Info,
        _ => Health.Ok,
    };

    public static string Word(Health health) => health switch
    {
        Health.Error => "broken",
        Health.Warning => "needs attention",
        Health.Pending => "waits for an answer",
        Health.Info => "has a note",
        _ => "fine",
    };
}
