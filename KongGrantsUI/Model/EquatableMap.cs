using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace KongGrantsUI.Model;

/// <summary>An immutable string-to-string map, kept in ordinal key order, that compares by its entries.</summary>
public sealed class EquatableMap : IReadOnlyDictionary<string, string>, IEquatable<EquatableMap>
{
    public static readonly EquatableMap Empty = new([]);

    private readonly KeyValuePair<string, string>[] entries;

    private EquatableMap(KeyValuePair<string, string>[] entries) => this.entries = entries;

    /// <summary>Of entries that share a key, the last one counts.</summary>
    public static EquatableMap From(IEnumerable<KeyValuePair<string, string>> entries)
    {
        var given = entries.ToArray();
        if (given.Length == 0) return Empty;
        if (IsInOrder(given)) return new EquatableMap(given);
        var sorted = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in given) sorted[key] = value;
        return new EquatableMap([.. sorted]);
    }

    // As the API server writes maps.
    private static bool IsInOrder(KeyValuePair<string, string>[] entries)
    {
        for (var index = 1; index < entries.Length; index++)
        {
            if (string.CompareOrdinal(entries[index - 1].Key, entries[index].Key) >= 0) return false;
        }

        return true;
    }

    public int Count => entries.Length;

    public string this[string key] =>
        TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"There is no entry '{key}'.");

    public IEnumerable<string> Keys => entries.Select(entry => entry.Key);

    public IEnumerable<string> Values => entries.Select(entry => entry.Value);

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        foreach (var entry in entries)
        {
            if (!string.Equals(entry.Key, key, StringComparison.Ordinal)) continue;
            value = entry.Value;
            return true;
        }

        value = null;
        return false;
    }

    public bool Equals(EquatableMap? other) =>
        other is not null && (ReferenceEquals(entries, other.entries) || entries.AsSpan().SequenceEqual(other.entries));

    public override bool Equals(object? obj) => Equals(obj as EquatableMap);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var entry in entries) hash.Add(entry);
        return hash.ToHashCode();
    }

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, string>>)entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => entries.GetEnumerator();
}
