namespace KongGrantsUI.Views.Graph;

/// <summary>A filter that is one click away.</summary>
public sealed record Preset(string Name, string Filter);
