using System.Text;
using KongGrantsUI.Demo.Gateway.Credentials;
using KongGrantsUI.Demo.Gateway.Errors;
using KongGrantsUI.Demo.Gateway.Pipeline;

namespace KongGrantsUI.Demo.Gateway.Plugins;

/// <summary>basic-auth (semantics 5.3).</summary>
public sealed class BasicAuthHandler() : AuthHandler<BasicAuthConfig>("basic-auth", 1100)
{
    public override BasicAuthConfig Read(PluginSettings settings) =>
        new(settings.Text("anonymous"), settings.Flag("hide_credentials", false), settings.Text("realm") ?? "service");

    protected override KongAnswer? Authenticate(GatewayExchange exchange, BasicAuthConfig config)
    {
        var headers = exchange.Http.Request.Headers;
        var credential = Find(exchange, headers.ProxyAuthorization) ?? Find(exchange, headers.Authorization);
        if (config.HideCredentials)
        {
            headers.Remove("Authorization");
            headers.Remove("Proxy-Authorization");
        }

        if (credential is null)
            return new KongAnswer(401, "Unauthorized").With("WWW-Authenticate", $"Basic realm=\"{config.Realm}\"");
        exchange.Authenticate(credential);
        return null;
    }

    private static Credential? Find(GatewayExchange exchange, string? header) =>
        Parse(header) is var (username, password) ? exchange.Config.Credentials.BasicAuth(username, password) : null;

    private static (string Username, string Password)? Parse(string? header)
    {
        var text = header?.TrimStart() ?? "";
        if (!text.StartsWith("Basic", StringComparison.Ordinal) && !text.StartsWith("basic", StringComparison.Ordinal)) return null;
        var buffer = new byte[text.Length];
        if (!Convert.TryFromBase64String(text["Basic".Length..].Trim(), buffer, out var length)) return null;
        var pair = Encoding.UTF8.GetString(buffer, 0, length);
        var colon = pair.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 ? (pair[..colon], pair[(colon + 1)..]) : null;
    }
}
