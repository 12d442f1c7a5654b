namespace KongGrantsUI.Components.Graph;

/// <summary>What the buttons of the map ask of its script.</summary>
internal enum Gesture
{
    ZoomIn,
    ZoomOut,
    Fit,
}
