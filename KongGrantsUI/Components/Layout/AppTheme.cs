using MudBlazor;

namespace KongGrantsUI.Components.Layout;

/// <summary>The colours and type of the app, for light and dark.</summary>
internal static class AppTheme
{
    private static readonly string[] SystemFonts = ["system-ui", "-apple-system", "Segoe UI", "Roboto", "Helvetica Neue", "sans-serif"];

    public static readonly MudTheme Theme = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#1f5fbf", Background = "#f5f7fa", Surface = "#ffffff", AppbarBackground = "#12263f", AppbarText = "#ffffff",
            DrawerBackground = "#ffffff", TextPrimary = "#17212e", TextSecondary = "#4a5766", Error = "#b3261e", Warning = "#8a5300", Success = "#0b6b5c",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#8ab4f8", Background = "#10151c", Surface = "#19212b", AppbarBackground = "#0b1622", AppbarText = "#e8edf3",
            DrawerBackground = "#141b24", TextPrimary = "#e8edf3", TextSecondary = "#b1bdca", Error = "#ff8a80", Warning = "#ffc266", Success = "#66d9c2",
        },
        Typography = new Typography { Default = new DefaultTypography { FontFamily = SystemFonts } },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "8px", DrawerWidthLeft = "220px" },
    };
}
