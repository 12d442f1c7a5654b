namespace KongGrantsUI.Demo.Gateway.Limiting;

/// <summary>
/// What a counter belongs to: the route and service that the plugin entity is configured for, the zero UUID where it is
/// for none, and whom it counts (semantics 5.4). Another scope is another counter.
/// </summary>
public readonly record struct CounterScope(Guid Route, Guid Service, string Identifier);
