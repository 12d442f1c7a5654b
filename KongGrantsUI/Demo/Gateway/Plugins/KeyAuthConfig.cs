using KongGrantsUI.Model;

namespace KongGrantsUI.Demo.Gateway.Plugins;

public sealed record KeyAuthConfig(string? Anonymous, bool HideCredentials, EquatableList<string> KeyNames)
    : AuthConfig(Anonymous, HideCredentials)
{
    public bool InHeader { get; init; }
    public bool InQuery { get; init; }
    public bool InBody { get; init; }
    public bool RunOnPreflight { get; init; }
    public string? Realm { get; init; }
}
