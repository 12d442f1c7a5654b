namespace KongGrantsUI.TestConsole.Sending;

/// <summary>A header in the case and order in which it came.</summary>
public sealed record ResponseHeader(string Name, string Value);
