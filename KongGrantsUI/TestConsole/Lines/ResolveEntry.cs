namespace KongGrantsUI.TestConsole.Lines;

/// <summary>What <c>--resolve host:port:address</c> gave.</summary>
public sealed record ResolveEntry(string Host, int Port, string Address);
