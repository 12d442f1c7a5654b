namespace KongGrantsUI.Model;

/// <summary>One rule: what comes in on <see cref="Port"/> goes to a Service of the same namespace. <see cref="Host"/> empty means any.</summary>
public sealed record PortIngressRule(string Host, int Port, BackendRef Backend);
