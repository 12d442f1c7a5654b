using KongGrantsUI.Demo.Gateway.Configuration;
using KongGrantsUI.Demo.Gateway.Errors;
using KongGrantsUI.Demo.Gateway.Pipeline;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace KongGrantsUI.Demo.Gateway.Plugins;

/// <summary>key-auth (semantics 5.3). Keys in bodies are not looked for.</summary>
public sealed class KeyAuthHandler() : AuthHandler<KeyAuthConfig>("key-auth", 1250)
{
    public override KeyAuthConfig Read(PluginSettings settings) =>
        new(settings.Text("anonymous"), settings.Flag("hide_credentials", false), settings.Texts("key_names", "apikey"))
        {
            InHeader = settings.Flag("key_in_header", true),
            InQuery = settings.Flag("key_in_query", true),
            InBody = settings.Flag("key_in_body", false),
            RunOnPreflight = settings.Flag("run_on_preflight", true),
            Realm = settings.Text("realm"),
        };

    protected override IEnumerable<string> Ignored(KeyAuthConfig config) => config.InBody ? ["key_in_body"] : [];

    protected override KongAnswer? Access(GatewayExchange exchange, LoadedPlugin plugin, KeyAuthConfig config) =>
        !config.RunOnPreflight && HttpMethods.IsOptions(exchange.Http.Request.Method) ? null : base.Access(exchange, plugin, config);

    protected override KongAnswer? Authenticate(GatewayExchange exchange, KeyAuthConfig config)
    {
        var keys = Find(exchange.Http.Request, config);
        if (config.HideCredentials) Hide(exchange, config);
        if (keys.Count > 1) return Refuse("Duplicate API key found", config);
        if (string.IsNullOrEmpty(keys)) return Refuse("No API key found in request", config);
        if (exchange.Config.Credentials.KeyAuth(keys.ToString()) is not { } credential) return Refuse("Unauthorized", config);
        exchange.Authenticate(credential);
        return null;
    }

    private static KongAnswer Refuse(string message, KeyAuthConfig config) => new KongAnswer(401, message)
        .With("WWW-Authenticate", config.Realm is null ? "Key" : $"Key realm=\"{config.Realm}\"");

    /// <summary>The first name that has a value counts; a header goes before a query parameter.</summary>
    private static StringValues Find(HttpRequest request, KeyAuthConfig config)
    {
        foreach (var name in config.KeyNames)
        {
            if (config.InHeader && request.Headers[name] is { Count: > 0 } header) return header;
            if (config.InQuery && request.Query[name] is { Count: > 0 } query) return query;
        }

        return default;
    }

    private static void Hide(GatewayExchange exchange, KeyAuthConfig config)
    {
        if (config.InHeader)
            foreach (var name in config.KeyNames) exchange.Http.Request.Headers.Remove(name);
        if (!config.InQuery) return;
        var query = QueryHelpers.ParseQuery(exchange.UpstreamQuery);
        var before = query.Count;
        foreach (var name in config.KeyNames) query.Remove(name);
        if (query.Count < before) exchange.UpstreamQuery = new QueryBuilder(query).ToString();
    }
}
