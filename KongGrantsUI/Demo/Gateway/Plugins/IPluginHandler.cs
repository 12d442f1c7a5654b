using KongGrantsUI.Demo.Gateway.Configuration;
using KongGrantsUI.Demo.Gateway.Errors;
using KongGrantsUI.Demo.Gateway.Pipeline;

namespace KongGrantsUI.Demo.Gateway.Plugins;

/// <summary>What a plugin type does. One handler serves every request, so it holds nothing of any of them.</summary>
public interface IPluginHandler
{
    string Type { get; }

    /// <summary>Handlers run in descending order of it (semantics 5.1).</summary>
    int Priority { get; }

    /// <summary>Reads and checks a config.</summary>
    /// <exception cref="PluginConfigException">Kong's schema would refuse it.</exception>
    object Read(PluginSettings settings);

    /// <summary>Options of a config that are set and not acted out, in Kong's names; each is named where people see what the gateway does.</summary>
    IEnumerable<string> Ignored(object config);

    /// <summary>Before the request goes upstream. An answer ends the request there.</summary>
    KongAnswer? Access(GatewayExchange exchange, LoadedPlugin plugin);

    /// <summary>For handlers that change responses: also called where another plugin has answered.</summary>
    void Respond(GatewayExchange exchange, LoadedPlugin plugin);
}
