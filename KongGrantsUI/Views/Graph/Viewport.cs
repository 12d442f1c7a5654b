using System.Globalization;

namespace KongGrantsUI.Views.Graph;

/// <summary>The part of the map on the screen: in map units, and how wide that is in pixels.</summary>
public sealed record Viewport(double X, double Y, double Width, double Height, double Pixels)
{
    /// <summary>Pixels for one map unit.</summary>
    public double Zoom => Width > 0 ? Pixels / Width : 1;

    /// <summary>The same with half a screen more on each side, which is drawn ahead of a drag.</summary>
    public Viewport WithOverscan() => this with { X = X - (Width / 2), Y = Y - (Height / 2), Width = Width * 2, Height = Height * 2, Pixels = Pixels * 2 };

    public bool Meets(double x, double y, double width, double height) =>
        x < X + Width && x + width > X && y < Y + Height && y + height > Y;

    /// <summary>As it stands in the address: the middle and the zoom.</summary>
    public string ToText() => string.Create(CultureInfo.InvariantCulture, $"{X + (Width / 2):0},{Y + (Height / 2):0},{Zoom:0.###}");
}
