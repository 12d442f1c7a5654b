namespace KongGrantsUI.TestConsole.Assisting;

/// <summary>A route to pick.</summary>
/// <param name="Name">Its Kong name.</param>
/// <param name="Host">A host to send; empty where any will do.</param>
/// <param name="Method">The only method it takes; empty where there are several.</param>
public sealed record RouteChoice(string Name, string Label, string Path, string Host, string Method);
