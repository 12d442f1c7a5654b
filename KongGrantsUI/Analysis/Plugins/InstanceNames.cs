using System.Security.Cryptography;
using System.Text;

namespace KongGrantsUI.Analysis.Plugins;

/// <summary>Instance names of one plugin's entities: the plugin's own and a hash of the scope (semantics 3.8).</summary>
public sealed class InstanceNames(string? instanceName)
{
    private const int ShortLength = 9;
    private readonly HashSet<string> taken = [];

    /// <returns>Null where the plugin has no instance name. The full hash where the short one is taken.</returns>
    public string? For(PluginScope scope)
    {
        if (string.IsNullOrEmpty(instanceName)) return null;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text(scope))));
        return taken.Add(hash[..ShortLength]) ? $"{instanceName}-{hash[..ShortLength]}" : $"{instanceName}-{hash}";
    }

    private static string Text(PluginScope scope) =>
        Part("_service-", scope.Service) + Part("_route-", scope.Route) + Part("_consumer-", scope.Consumer) + Part("_group-", scope.ConsumerGroup);

    private static string Part(string label, string? name) => name is null ? "" : label + name;
}
