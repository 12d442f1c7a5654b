namespace KongGrantsUI.Views.Graph;

/// <summary>A line of text in a box, in map units.</summary>
public sealed record BoxLine(string Class, double X, double Y, double Size, string Value);
