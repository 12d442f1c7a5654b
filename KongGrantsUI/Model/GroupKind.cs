namespace KongGrantsUI.Model;

/// <summary>An API group and a kind, as a ReferenceGrant names them: case-sensitive, the core group is the empty string.</summary>
public readonly record struct GroupKind(string Group, string Kind) : IComparable<GroupKind>
{
    public int CompareTo(GroupKind other)
    {
        var byKind = string.CompareOrdinal(Kind, other.Kind);
        return byKind != 0 ? byKind : string.CompareOrdinal(Group, other.Group);
    }

    // There are few kinds, and each analysis hashes them millions of times: their length tells nearly all of them apart.
    public override int GetHashCode() => Kind is { Length: > 0 } ? (Kind.Length << 8) ^ Kind[0] : 0;

    public bool Equals(GroupKind other) => Kind == other.Kind && Group == other.Group;

    /// <summary><c>Kind</c> for the core group, else <c>Kind.group</c>.</summary>
    public override string ToString() => Group.Length == 0 ? Kind : $"{Kind}.{Group}";

    public static bool operator <(GroupKind left, GroupKind right) => left.CompareTo(right) < 0;

    public static bool operator >(GroupKind left, GroupKind right) => left.CompareTo(right) > 0;

    public static bool operator <=(GroupKind left, GroupKind right) => left.CompareTo(right) <= 0;

    public static bool operator >=(GroupKind left, GroupKind right) => left.CompareTo(right) >= 0;
}
