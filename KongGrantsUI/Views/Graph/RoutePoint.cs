namespace KongGrantsUI.Views.Graph;

/// <summary>A corner of a line, in SVG user units.</summary>
internal readonly record struct RoutePoint(double X, double Y);
