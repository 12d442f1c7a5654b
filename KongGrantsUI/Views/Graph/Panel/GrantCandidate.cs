namespace KongGrantsUI.Views.Graph.Panel;

/// <summary>A grant that might have allowed a reference, and the field because of which it does not.</summary>
public sealed record GrantCandidate(string Id, string Name, string Reason);
