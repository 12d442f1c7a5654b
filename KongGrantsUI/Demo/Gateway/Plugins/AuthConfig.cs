namespace KongGrantsUI.Demo.Gateway.Plugins;

/// <summary>What authentication plugins have in common.</summary>
/// <param name="Anonymous">Name or id of the consumer to go on as where authentication fails; null: the request fails.</param>
/// <param name="HideCredentials">Keep credentials from the upstream.</param>
public abstract record AuthConfig(string? Anonymous, bool HideCredentials);
