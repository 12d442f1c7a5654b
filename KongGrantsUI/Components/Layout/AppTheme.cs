using MudBlazor;

namespace KongGrantsUI.Components.Layout;

/// <summary>The colours and type of the app: light and dark, each with ordinary and with more contrast.</summary>
internal static class AppTheme
{
    private static readonly string[] SystemFonts = ["system-ui", "-apple-system", "Segoe UI", "Roboto", "Helvetica Neue", "sans-serif"];

    public static readonly MudTheme Theme = Make(Light(), Dark());

    public static readonly MudTheme MoreContrast = Make(Sharper(Light()), Sharper(Dark()));

    private static PaletteLight Light() => new()
    {
        Primary = "#1f5fbf", Background = "#f5f7fa", Surface = "#ffffff", AppbarBackground = "#12263f", AppbarText = "#ffffff",
        DrawerBackground = "#ffffff", DrawerText = "#17212e", DrawerIcon = "#4a5766", TextPrimary = "#17212e", TextSecondary = "#4a5766",
        Error = "#b3261e", Warning = "#8a5300", Success = "#0b6b5c", Info = "#1f5fbf", LinesInputs = "#75818e", ActionDefault = "#4a5766",
    };

    // Filled buttons are light in the dark theme, so what stands on them is dark.
    private static PaletteDark Dark() => new()
    {
        Primary = "#8ab4f8", Background = "#10151c", Surface = "#19212b", AppbarBackground = "#0b1622", AppbarText = "#e8edf3",
        DrawerBackground = "#141b24", DrawerText = "#e8edf3", DrawerIcon = "#b1bdca", TextPrimary = "#e8edf3", TextSecondary = "#b1bdca",
        Error = "#ff8a80", Warning = "#ffc266", Success = "#66d9c2", Info = "#8ab4f8", LinesInputs = "#8793a0", ActionDefault = "#b1bdca",
        PrimaryContrastText = "#0b1622", ErrorContrastText = "#2b0906", WarningContrastText = "#2a1a00", SuccessContrastText = "#00201a",
        InfoContrastText = "#0b1622",
    };

    private static PaletteLight Sharper(PaletteLight palette)
    {
        (palette.Primary, palette.Error, palette.Warning, palette.Success) = ("#003a8c", "#8c0d08", "#5c3700", "#00463b");
        (palette.Background, palette.TextPrimary, palette.TextSecondary) = ("#ffffff", "#000000", "#1b2733");
        (palette.LinesDefault, palette.LinesInputs, palette.TableLines, palette.Divider) = ("#3a4653", "#000000", "#3a4653", "#3a4653");
        return palette;
    }

    private static PaletteDark Sharper(PaletteDark palette)
    {
        (palette.Primary, palette.Background, palette.Surface, palette.DrawerBackground) = ("#b9d4ff", "#000000", "#0a0f15", "#000000");
        (palette.AppbarBackground, palette.TextPrimary, palette.TextSecondary) = ("#000000", "#ffffff", "#e3eaf2");
        (palette.LinesDefault, palette.LinesInputs, palette.TableLines, palette.Divider) = ("#c3ccd6", "#ffffff", "#c3ccd6", "#c3ccd6");
        return palette;
    }

    private static MudTheme Make(PaletteLight light, PaletteDark dark) => new()
    {
        PaletteLight = light,
        PaletteDark = dark,
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = SystemFonts, LetterSpacing = "normal" },
            Subtitle1 = new Subtitle1Typography { FontFamily = SystemFonts, LetterSpacing = "normal" },
            Body1 = new Body1Typography { FontFamily = SystemFonts, LetterSpacing = "normal" },
            Body2 = new Body2Typography { FontFamily = SystemFonts, FontSize = ".9rem", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = SystemFonts, TextTransform = "none", LetterSpacing = "normal" },
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "8px", DrawerWidthLeft = "14.75rem" },
    };
}
