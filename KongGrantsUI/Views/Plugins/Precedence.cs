using KongGrantsUI.Analysis.Plugins;

namespace KongGrantsUI.Views.Plugins;

/// <summary>Which of several plugins of one type runs for a request: the one with the most specific scope (semantics 5.1).</summary>
internal static class Precedence
{
    private static readonly HashSet<string> BeforeTheConsumerIsKnown =
        ["correlation-id", "cors", "jwt", "oauth2", "key-auth", "basic-auth", "hmac-auth"];

    /// <summary>1 is the strongest, 12 the weakest.</summary>
    public static int Rank(PluginScope scope) => (scope.Consumer, scope.ConsumerGroup, scope.Route, scope.Service) switch
    {
        (not null, _, not null, not null) => 1,
        (null, not null, not null, not null) => 2,
        (not null, _, not null, null) => 3,
        (not null, _, null, not null) => 4,
        (null, not null, not null, null) => 5,
        (null, not null, null, not null) => 6,
        (null, null, not null, not null) => 7,
        (not null, _, null, null) => 8,
        (null, not null, null, null) => 9,
        (null, null, not null, null) => 10,
        (null, null, null, not null) => 11,
        _ => 12,
    };

    /// <summary>A plugin that takes its turn before authentication has run knows no consumer, so a scope with one never matches.</summary>
    public static bool NeverMatches(PluginEntity entity) =>
        (entity.Scope.Consumer ?? entity.Scope.ConsumerGroup) is not null && BeforeTheConsumerIsKnown.Contains(entity.Type);
}
