namespace KongGrantsUI.Views.Shell;

/// <summary>The palette shows nothing until somebody searches, so it is never drawn anew for a change of the world.</summary>
public sealed record VisiblePalette
{
    public static readonly VisiblePalette Instance = new();
}
