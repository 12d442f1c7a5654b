using System.Globalization;

namespace KongGrantsUI.Components.Graph;

/// <summary>Numbers as SVG attributes want them, whatever the culture.</summary>
internal static class SvgNumber
{
    public static string Of(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
