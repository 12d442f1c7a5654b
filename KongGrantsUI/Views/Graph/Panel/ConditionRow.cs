namespace KongGrantsUI.Views.Graph.Panel;

/// <summary>A status condition as the controller wrote it.</summary>
public sealed record ConditionRow(string Type, string Status, string Reason, string Message);
