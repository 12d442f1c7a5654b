namespace KongGrantsUI.Views.Shell;

/// <summary>How a user wants the app to look; kept in a cookie of their browser, so that the server can make the first byte right.</summary>
/// <param name="Theme">system, light or dark.</param>
/// <param name="Contrast">normal or more.</param>
/// <param name="Density">normal or compact.</param>
public sealed record Look(string Theme, string Contrast, string Density)
{
    /// <summary>The cookie, which a script of the page sets; it holds what <see cref="ToString"/> writes.</summary>
    public const string Cookie = "konggrants-look";

    public static readonly Look Default = new("system", "normal", "normal");

    private static readonly string[] Themes = ["system", "light", "dark"];

    /// <summary>True or false where the user chose; null where the system does.</summary>
    public bool? Dark => Theme switch { "dark" => true, "light" => false, _ => null };

    public bool MoreContrast => Contrast == "more";

    public bool Compact => Density == "compact";

    /// <summary>What is not a known value counts as the default.</summary>
    public static Look Parse(string? text)
    {
        var parts = (text ?? "").Split('.');
        return parts.Length != 3 ? Default : new Look(
            Array.Find(Themes, theme => theme == parts[0]) ?? "system",
            parts[1] == "more" ? "more" : "normal",
            parts[2] == "compact" ? "compact" : "normal");
    }

    /// <summary>System, then light, then dark, then system again.</summary>
    public Look NextTheme() => this with { Theme = Themes[(Array.IndexOf(Themes, Theme) + 1) % Themes.Length] };

    public Look OtherContrast() => this with { Contrast = MoreContrast ? "normal" : "more" };

    public Look OtherDensity() => this with { Density = Compact ? "normal" : "compact" };

    public override string ToString() => $"{Theme}.{Contrast}.{Density}";
}
