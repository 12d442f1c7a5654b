namespace KongGrantsUI.Views.Graph.Panel;

/// <summary>An Event about the object, or what the controller is expected to say of it.</summary>
/// <param name="Seen">Null where it was not seen, but follows from the present state.</param>
public sealed record EventRow(string Reason, string Message, int Count, DateTimeOffset? Seen);
