using KongGrantsUI.Demo.Gateway.Configuration;
using KongGrantsUI.Demo.Gateway.Errors;
using KongGrantsUI.Demo.Gateway.Pipeline;

namespace KongGrantsUI.Demo.Gateway.Plugins;

/// <summary>
/// How authentication plugins combine: with <c>anonymous</c> any one of them is enough, without it each of them must
/// succeed (semantics 5.3).
/// </summary>
public abstract class AuthHandler<TConfig>(string type, int priority) : PluginHandler<TConfig>(type, priority)
    where TConfig : AuthConfig
{
    /// <summary>Authenticates the exchange, or says why not.</summary>
    protected abstract KongAnswer? Authenticate(GatewayExchange exchange, TConfig config);

    protected override KongAnswer? Access(GatewayExchange exchange, LoadedPlugin plugin, TConfig config)
    {
        if (config.Anonymous is not null && exchange.Credential is not null) return null;
        if (Authenticate(exchange, config) is { } failure) return GoOnAnonymously(exchange, config, failure);
        if (exchange.Credential is { } credential) SetHeaders(exchange, credential.Consumer, credential.Identifier);
        return null;
    }

    private static KongAnswer? GoOnAnonymously(GatewayExchange exchange, TConfig config, KongAnswer failure)
    {
        if (config.Anonymous is not { Length: > 0 } anonymous) return failure;
        if (exchange.Config.Credentials.Consumer(anonymous) is not { } consumer) return KongAnswer.Unexpected;
        exchange.AuthenticateAnonymously(consumer);
        SetHeaders(exchange, consumer, null);
        exchange.Http.Request.Headers["X-Anonymous-Consumer"] = "true";
        return null;
    }

    /// <summary>A header that has no value here is cleared, so that a client can't claim one.</summary>
    private static void SetHeaders(GatewayExchange exchange, KnownConsumer consumer, string? identifier)
    {
        var headers = exchange.Http.Request.Headers;
        headers["X-Consumer-ID"] = consumer.Id.ToString();
        headers["X-Consumer-Custom-ID"] = consumer.CustomId;
        headers["X-Consumer-Username"] = consumer.Username;
        headers["X-Credential-Identifier"] = identifier;
        headers.Remove("X-Anonymous-Consumer");
    }
}
