using System.Collections.Immutable;
using KongGrantsUI.Model;

namespace KongGrantsUI.Access;

/// <summary>What a user may do, by verb and kind: everywhere, or namespace by namespace. Immutable; compares by what it allows.</summary>
public sealed class AccessMap(
    ImmutableHashSet<(string Verb, GroupKind Kind)> everywhere,
    ImmutableDictionary<string, ImmutableHashSet<(string Verb, GroupKind Kind)>> byNamespace) : IEquatable<AccessMap>
{
    public static readonly AccessMap Nothing = new([], ImmutableDictionary<string, ImmutableHashSet<(string, GroupKind)>>.Empty);

    /// <summary>Whether the user may, in that namespace; an empty namespace asks for all of them.</summary>
    public bool May(string verb, GroupKind kind, string @namespace) =>
        everywhere.Contains((verb, kind))
        || (byNamespace.TryGetValue(@namespace, out var allowed) && allowed.Contains((verb, kind)));

    /// <summary>Namespaces in which the user may do this by name, without those that follow from a right everywhere.</summary>
    public IEnumerable<string> NamespacesWith(string verb, GroupKind kind) =>
        byNamespace.Where(entry => entry.Value.Contains((verb, kind))).Select(entry => entry.Key).Order(StringComparer.Ordinal);

    public bool Equals(AccessMap? other) =>
        other is not null
        && everywhere.SetEquals(other.Everywhere)
        && byNamespace.Count == other.ByNamespace.Count
        && byNamespace.All(entry => other.ByNamespace.TryGetValue(entry.Key, out var theirs) && entry.Value.SetEquals(theirs));

    public override bool Equals(object? obj) => Equals(obj as AccessMap);

    public override int GetHashCode() => HashCode.Combine(everywhere.Count, byNamespace.Count);

    private ImmutableHashSet<(string Verb, GroupKind Kind)> Everywhere => everywhere;

    private ImmutableDictionary<string, ImmutableHashSet<(string Verb, GroupKind Kind)>> ByNamespace => byNamespace;
}
