namespace KongGrantsUI.Tests.Views.Graph;

/// <summary>A rectangle of the map.</summary>
internal sealed record Area(string Id, double X, double Y, double Width, double Height)
{
    /// <summary>Without its border, so that to touch is not to cross.</summary>
    public Area Inner => this with { X = X + 1, Y = Y + 1, Width = Width - 2, Height = Height - 2 };

    public bool Meets(Area other) => X < other.X + other.Width && other.X < X + Width && Y < other.Y + other.Height && other.Y < Y + Height;
}
