namespace KongGrantsUI.Model;

/// <summary>What a route sends to. <see cref="Namespace"/> null means the route's own; <see cref="Port"/> is a number or a port's name.</summary>
public sealed record BackendRef(GroupKind Kind, string? Namespace, string Name, string? Port, int Weight = 1);
