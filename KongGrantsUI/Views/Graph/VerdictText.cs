using static KongGrantsUI.Texts.Say;

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
        EdgeVerdict.Bound => T("bound"),
        EdgeVerdict.Open => T("open"),
        EdgeVerdict.Expiring => T("expiring"),
        EdgeVerdict.Shadowed => T("shadowed"),
        EdgeVerdict.Pending => T("requested"),
        EdgeVerdict.Missing => T("missing"),
        EdgeVerdict.NoPlugin => T("no plugin"),
        EdgeVerdict.Denied => T("no grant"),
        EdgeVerdict.Collides => T("collides"),
        _ => T("routing"),
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
        Health.Error => T("broken"),
        Health.Warning => T("needs attention"),
        Health.Pending => T("waits for an answer"),
        Health.Info => T("has a note"),
        _ => T("fine"),
    };
}
