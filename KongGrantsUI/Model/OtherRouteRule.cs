namespace KongGrantsUI.Model;

/// <summary>One rule. <see cref="Matches"/> counts a GRPCRoute's matches; the other kinds have none.</summary>
public sealed record OtherRouteRule(int Matches, EquatableList<BackendRef> Backends);
