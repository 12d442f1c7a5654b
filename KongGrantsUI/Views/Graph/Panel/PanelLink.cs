namespace KongGrantsUI.Views.Graph.Panel;

/// <summary>Another object of the map; the id is empty where there is nothing to go to.</summary>
public sealed record PanelLink(string Id, string Text, EdgeVerdict Verdict);
