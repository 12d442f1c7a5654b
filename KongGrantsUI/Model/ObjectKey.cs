namespace KongGrantsUI.Model;

/// <summary>Which object: kind, namespace (empty for cluster-scoped kinds) and name. Ordered by kind, namespace, name.</summary>
public sealed record ObjectKey(GroupKind Kind, string Namespace, string Name) : IComparable<ObjectKey>
{
    public NamespacedName NamespacedName => new(Namespace, Name);

    public int CompareTo(ObjectKey? other)
    {
        if (other is null) return 1;
        var byKind = Kind.CompareTo(other.Kind);
        return byKind != 0 ? byKind : NamespacedName.CompareTo(other.NamespacedName);
    }

    /// <summary><c>Kind/namespace/name</c>, or <c>Kind/name</c> for a cluster-scoped object.</summary>
    public override string ToString() => $"{Kind.Kind}/{NamespacedName}";

    public static bool operator <(ObjectKey left, ObjectKey right) => left.CompareTo(right) < 0;

    public static bool operator >(ObjectKey left, ObjectKey right) => left.CompareTo(right) > 0;

    public static bool operator <=(ObjectKey left, ObjectKey right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ObjectKey left, ObjectKey right) => left.CompareTo(right) >= 0;
}
