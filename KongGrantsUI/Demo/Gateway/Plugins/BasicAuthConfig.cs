namespace KongGrantsUI.Demo.Gateway.Plugins;

public sealed record BasicAuthConfig(string? Anonymous, bool HideCredentials, string Realm) : AuthConfig(Anonymous, HideCredentials);
