using System.Collections;
using System.Collections.Immutable;

namespace KongGrantsUI.Model;

/// <summary>All objects of one kind, immutable, enumerated by namespace and then name (ordinal).</summary>
public sealed class ObjectTable<T> : IReadOnlyCollection<T>, IObjectTable
    where T : ClusterObject
{
    public static readonly ObjectTable<T> Empty = new(ImmutableSortedDictionary<NamespacedName, T>.Empty);

    private readonly ImmutableSortedDictionary<NamespacedName, T> rows;

    // Walked many times in each analysis, which an array is far quicker at than a tree.
    private T[]? list;

    private ObjectTable(ImmutableSortedDictionary<NamespacedName, T> rows) => this.rows = rows;

    /// <summary>Of objects that share a name, the last one counts.</summary>
    public static ObjectTable<T> From(IEnumerable<T> objects) => Empty.With(objects);

    public int Count => rows.Count;

    public T? Find(string @namespace, string name) => rows.GetValueOrDefault(new NamespacedName(@namespace, name));

    IEnumerable<ClusterObject> IObjectTable.Items => this;

    ClusterObject? IObjectTable.Find(string @namespace, string name) => Find(@namespace, name);

    /// <summary>With these added, each in the place of its namesake.</summary>
    public ObjectTable<T> With(IEnumerable<T> items)
    {
        // Nodes that are new are changed in place until it is done.
        var builder = rows.ToBuilder();
        foreach (var item in items) builder[item.Meta.NamespacedName()] = item;
        var changed = builder.ToImmutable();
        return ReferenceEquals(changed, rows) ? this : new ObjectTable<T>(changed);
    }

    public ObjectTable<T> Without(string @namespace, string name) => new(rows.Remove(new NamespacedName(@namespace, name)));

    /// <summary>A table of those alone. LINQ's <c>Where</c>, which makes none, is what a mere walk takes.</summary>
    public ObjectTable<T> Only(Func<T, bool> keep) => From(this.Where(keep));

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)(list ??= [.. rows.Values])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
