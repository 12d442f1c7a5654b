using System.Globalization;
using KongGrantsUI.Demo.Gateway.Plugins;
using KongGrantsUI.Model;

namespace KongGrantsUI.Demo.Gateway.Limiting;

/// <summary>Reads and checks a rate-limiting config as Kong's schema does.</summary>
internal static class RateLimitingSchema
{
    /// <exception cref="PluginConfigException">Kong would refuse it.</exception>
    public static RateLimitingConfig Read(PluginSettings settings)
    {
        if (settings.OneOf("policy", "local", "local", "cluster", "redis") == "cluster")
            throw new PluginConfigException("config.policy: expected one of: local, redis");
        var config = new RateLimitingConfig
        {
            Limits = Limits(settings),
            LimitBy = settings.OneOf("limit_by", "consumer", "consumer", "credential", "ip", "service", "header", "path"),
            HeaderName = settings.Text("header_name"),
            Path = settings.Text("path"),
            HideClientHeaders = settings.Flag("hide_client_headers", false),
            ErrorCode = settings.Status("error_code", 429),
            ErrorMessage = settings.Text("error_message") ?? "API rate limit exceeded",
        };
        if (config is { LimitBy: "header", HeaderName: null }) throw new PluginConfigException("config.header_name: required field missing");
        if (config is { LimitBy: "path", Path: null }) throw new PluginConfigException("config.path: required field missing");
        return config;
    }

    private static EquatableList<RateLimit> Limits(PluginSettings settings)
    {
        var limits = new List<RateLimit>();
        foreach (var period in Enum.GetValues<RatePeriod>())
        {
            var name = period.ToString().ToLowerInvariant();
            if (settings.Number(name) is not { } limit) continue;
            if (limit <= 0) throw new PluginConfigException($"config.{name}: value must be greater than 0");
            if (limits.LastOrDefault() is { } shorter && shorter.Limit > limit) throw Lower(name, limit, shorter);
            limits.Add(new RateLimit(period, limit));
        }

        return limits.Count > 0
            ? limits.ToEquatableList()
            : throw new PluginConfigException(
                "config: at least one of these fields must be non-empty: 'config.second', 'config.minute', 'config.hour', 'config.day', 'config.month', 'config.year'");
    }

    private static PluginConfigException Lower(string longer, decimal limit, RateLimit shorter) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"The limit for {longer}({limit:0.0}) cannot be lower than the limit for {shorter.Period.ToString().ToLowerInvariant()}({shorter.Limit:0.0})"));
}
