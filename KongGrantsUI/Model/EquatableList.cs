using System.Collections;

namespace KongGrantsUI.Model;

/// <summary>
/// An immutable list that compares by its items, in order. Records compare ordinary collections by reference,
/// which would make every rebuilt view look changed.
/// </summary>
[System.Runtime.CompilerServices.CollectionBuilder(typeof(EquatableList), nameof(EquatableList.Create))]
public sealed class EquatableList<T> : IReadOnlyList<T>, IEquatable<EquatableList<T>>
{
    public static readonly EquatableList<T> Empty = new([]);

    private readonly T[] items;

    internal EquatableList(T[] items) => this.items = items;

    public int Count => items.Length;

    public T this[int index] => items[index];

    public ReadOnlySpan<T> AsSpan() => items;

    public bool Equals(EquatableList<T>? other) =>
        other is not null && (ReferenceEquals(items, other.items) || items.AsSpan().SequenceEqual(other.items));

    public override bool Equals(object? obj) => Equals(obj as EquatableList<T>);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in items) hash.Add(item);
        return hash.ToHashCode();
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();

    public override string ToString() => $"[{string.Join(", ", items)}]";
}

/// <summary>Makes <see cref="EquatableList{T}"/>s; each copies what it is given.</summary>
public static class EquatableList
{
    public static EquatableList<T> Create<T>(ReadOnlySpan<T> items) =>
        items.IsEmpty ? EquatableList<T>.Empty : new EquatableList<T>(items.ToArray());

    public static EquatableList<T> Of<T>(params ReadOnlySpan<T> items) => Create(items);

    public static EquatableList<T> ToEquatableList<T>(this IEnumerable<T> items)
    {
        var copy = items.ToArray();
        return copy.Length == 0 ? EquatableList<T>.Empty : new EquatableList<T>(copy);
    }
}
