using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Findings;

/// <summary>How sentences name objects.</summary>
internal static class Wording
{
    private const int Most = 5;

    /// <summary>With the article that is spoken: an Ingress, an HTTPRoute, a UDPRoute.</summary>
    public static string A(GroupKind kind) => $"{(kind.Kind.Length > 0 && "AEHIO".Contains(kind.Kind[0], StringComparison.Ordinal) ? "an" : "a")} {kind.Kind}";

    public static string Of(ObjectKey key) => $"{key.Kind.Kind} {key.NamespacedName}";

    /// <summary><c>a</c>, <c>a and b</c>, <c>a, b and c</c>; more than five are counted.</summary>
    public static string List(IEnumerable<string> items)
    {
        var all = items.Distinct().ToArray();
        if (all.Length > Most) return $"{string.Join(", ", all[..(Most - 1)])} and {all.Length - Most + 1} more";
        return all.Length < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }

    public static string List(IEnumerable<ObjectKey> keys) => List(keys.Select(Of));

    public static string Scope(Plugins.PluginScope scope)
    {
        var what = (scope.Service, scope.Route) switch
        {
            ({ } service, _) => $"Kong service {service}",
            (_, { } route) => $"Kong route {route}",
            _ => "every service",
        };
        if (scope.Consumer is { } consumer) return $"consumer {consumer} on {what}";
        return scope.ConsumerGroup is { } group ? $"consumer group {group} on {what}" : what;
    }
}
