using KongGrantsUI.Demo.Gateway.Configuration;
using KongGrantsUI.Demo.Gateway.Errors;
using KongGrantsUI.Demo.Gateway.Pipeline;

namespace KongGrantsUI.Demo.Gateway.Plugins;

/// <summary>acl: lets consumers in, or keeps them out, by the groups of their acl credentials.</summary>
public sealed class AclHandler() : PluginHandler<AclConfig>("acl", 950)
{
    private static readonly KongAnswer Forbidden = new(403, "You cannot consume this service");

    public override AclConfig Read(PluginSettings settings)
    {
        var config = new AclConfig(settings.Texts("allow"), settings.Texts("deny"), settings.Flag("hide_groups_header", false));
        return config.Allow.Count > 0 != config.Deny.Count > 0
            ? config
            : throw new PluginConfigException("config: exactly one of these fields must be non-empty: 'allow', 'deny'");
    }

    protected override KongAnswer? Access(GatewayExchange exchange, LoadedPlugin plugin, AclConfig config)
    {
        if (exchange.Consumer is not { } consumer) return new KongAnswer(401, "Unauthorized");
        var groups = exchange.Config.Credentials.AclGroups(consumer.KongName).Order(StringComparer.Ordinal).ToList();
        var isBlocked = config.Deny.Count > 0 ? groups.Any(config.Deny.Contains) : !groups.Any(config.Allow.Contains);
        if (isBlocked) return Forbidden;
        if (!config.HideGroupsHeader && groups.Count > 0)
            exchange.Http.Request.Headers["X-Consumer-Groups"] = string.Join(", ", groups);
        return null;
    }
}
