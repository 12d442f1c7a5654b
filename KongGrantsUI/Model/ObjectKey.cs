namespace KongGrantsUI.Model;

/// <summary>Which object: kind, namespace (empty for cluster-scoped kinds) and name. Ordered by kind, namespace, name.</summary>
public sealed record ObjectKey(GroupKind Kind, string Namespace, string Name) : IComparable<ObjectKey>
{
    // Each analysis asks for the hash of every key many times.
    private int hash;

    /// <summary>A copy that is about to be changed: it makes its own hash.</summary>
    private ObjectKey(ObjectKey original) => (Kind, Namespace, Name) = (original.Kind, original.Namespace, original.Name);

    public bool Equals(ObjectKey? other) =>
        ReferenceEquals(this, other) || (other is not null && Name == other.Name && Namespace == other.Namespace && Kind == other.Kind);

    public override int GetHashCode() => hash != 0 ? hash : hash = HashCode.Combine(Kind, Namespace, Name);

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
