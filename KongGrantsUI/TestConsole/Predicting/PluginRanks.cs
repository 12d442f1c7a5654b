namespace KongGrantsUI.TestConsole.Predicting;

/// <summary>The order in which Kong runs plugins, first to last (semantics 5.1). Types that are not listed come last.</summary>
internal static class PluginRanks
{
    private static readonly string[] Order =
    [
        "correlation-id", "cors", "jwt", "oauth2", "key-auth", "basic-auth", "hmac-auth", "ip-restriction", "request-size-limiting", "acl",
        "rate-limiting", "response-ratelimiting", "request-transformer", "response-transformer", "redirect", "proxy-cache", "prometheus", "http-log", "request-termination",
    ];

    private static readonly HashSet<string> Authenticating = ["jwt", "oauth2", "key-auth", "basic-auth", "hmac-auth"];

    public static int Of(string type) => Array.IndexOf(Order, type) is var rank and >= 0 ? rank : Order.Length;

    public static bool Authenticates(string type) => Authenticating.Contains(type);

    /// <summary>Runs before anybody is authenticated: its consumer scopes never match.</summary>
    public static bool BeforeAuthentication(string type) => Of(type) < Of("ip-restriction");
}
