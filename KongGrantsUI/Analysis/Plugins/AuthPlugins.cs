using System.Collections.Frozen;

namespace KongGrantsUI.Analysis.Plugins;

/// <summary>What is known of plugin types.</summary>
public static class AuthPlugins
{
    /// <summary>Types that Kong refuses with a consumer in their scope (semantics 4.1).</summary>
    private static readonly FrozenSet<string> RefuseConsumers = FrozenSet.Create(StringComparer.Ordinal,
        "basic-auth", "key-auth", "jwt", "hmac-auth", "oauth2", "ldap-auth", "acl", "cors", "bot-detection", "session", "acme",
        "standard-webhooks", "ai-request-transformer");

    private static readonly FrozenSet<string> Authenticate = FrozenSet.Create(StringComparer.Ordinal,
        "basic-auth", "key-auth", "jwt", "hmac-auth", "oauth2", "ldap-auth");

    public static bool RefusesConsumer(string type) => RefuseConsumers.Contains(type);

    /// <summary>Whether the type lets in whoever has a credential, and no one else.</summary>
    public static bool Authenticates(string type) => Authenticate.Contains(type);

    public static bool LimitsRate(string type) => type is "rate-limiting" or "rate-limiting-advanced" or "response-ratelimiting";
}
