using System.Collections.Frozen;

namespace KongGrantsUI.Demo.Cluster.Kinds;

/// <summary>Every kind that the embedded API serves.</summary>
public static class KindTable
{
    private static readonly FrozenDictionary<(string Group, string Plural), KindInfo> ByPlural;
    private static readonly FrozenDictionary<(string Group, string Kind), KindInfo> ByKind;

    static KindTable()
    {
        Namespaces = BuiltInKinds.Namespace;
        All = [.. BuiltInKinds.All, .. CustomKinds.All];
        ByPlural = All.ToFrozenDictionary(kind => (kind.Group, kind.Plural));
        ByKind = All.ToFrozenDictionary(kind => (kind.Group, kind.Kind));
    }

    /// <summary>In the order in which kubectl resolves a name that two groups share: core first.</summary>
    public static IReadOnlyList<KindInfo> All { get; }

    public static KindInfo Namespaces { get; }

    /// <summary>A resource by group, version and plural; null where it is not served.</summary>
    public static KindInfo? Find(string group, string version, string plural) =>
        ByPlural.TryGetValue((group, plural), out var kind) && kind.Versions.Contains(version) ? kind : null;

    /// <summary>A kind by the apiVersion and kind of an object; null where it is not served.</summary>
    public static KindInfo? FindByKind(string? apiVersion, string? kind)
    {
        var slash = apiVersion?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        var group = slash < 0 ? "" : apiVersion![..slash];
        return ByKind.TryGetValue((group, kind ?? ""), out var found) && found.Versions.Contains(apiVersion?[(slash + 1)..]) ? found : null;
    }
}
