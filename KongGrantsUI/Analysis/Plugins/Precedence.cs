namespace KongGrantsUI.Analysis.Plugins;

/// <summary>Which of several plugins of one type runs for a request, and in which order the types run (semantics 5.1).</summary>
public static class Precedence
{
    // By falling PRIORITY in Kong; those before ip-restriction run before the consumer is known.
    private static readonly string[] Order =
    [
        "correlation-id", "cors", "jwt", "oauth2", "key-auth", "basic-auth", "hmac-auth", "ip-restriction", "request-size-limiting", "acl",
        "rate-limiting", "response-ratelimiting", "request-transformer", "response-transformer", "redirect", "proxy-cache", "prometheus", "http-log", "request-termination",
    ];

    private static readonly int FirstThatKnowsTheConsumer = Array.IndexOf(Order, "ip-restriction");

    /// <summary>1 is the strongest, 12 the weakest: the order with consumer groups, which contains the one without.</summary>
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

    /// <summary>The type's place among those that run for one request, from 0 on. Types that are not known come last, together.</summary>
    public static int Turn(string type) => Array.IndexOf(Order, type) is var turn and >= 0 ? turn : Order.Length;

    /// <summary>A type that takes its turn before authentication has run knows no consumer, so that a scope with one never matches.</summary>
    public static bool BeforeAuthentication(string type) => Turn(type) < FirstThatKnowsTheConsumer;
}
