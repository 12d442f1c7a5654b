using System.Text.RegularExpressions;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Grants;

/// <summary>Names for grants that do not exist yet.</summary>
internal static partial class GrantNames
{
    private const int Longest = 200;

    /// <summary>Derived from what it allows, and free: applying the manifest must not change another grant.</summary>
    public static ObjectKey Free(ObjectTable<ReferenceGrant> grants, string @namespace, GroupKind from, string fromNamespace, string what)
    {
        var stem = Unfit().Replace($"{fromNamespace}-{from.Kind}-{what}".ToLowerInvariant(), "-").Trim('-', '.');
        if (stem.Length > Longest) stem = stem[..Longest].TrimEnd('-', '.');
        var name = stem;
        for (var number = 2; grants.Find(@namespace, name) is not null; number++) name = $"{stem}-{number}";
        return new ObjectKey(Kinds.ReferenceGrant, @namespace, name);
    }

    [GeneratedRegex("[^a-z0-9-]+")]
    private static partial Regex Unfit();
}
