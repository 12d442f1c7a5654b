namespace KongGrantsUI.Views.Graph.Panel;

/// <summary>A line to paste into a terminal.</summary>
public sealed record Command(string Label, string Text);
