namespace KongGrantsUI.Demo.Gateway.Plugins;

/// <param name="Header">The header that carries the id.</param>
/// <param name="Generator">uuid, uuid#counter or tracker.</param>
/// <param name="EchoDownstream">Whether the client gets it back.</param>
public sealed record CorrelationIdConfig(string Header, string Generator, bool EchoDownstream);
