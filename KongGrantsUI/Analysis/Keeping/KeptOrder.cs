using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Keeping;

/// <summary>Sorts what is nearly the same each time: what was there before keeps its place, and only the rest is sorted.</summary>
/// <param name="compare">A total order: what it takes for equal is equal.</param>
internal sealed class KeptOrder<T>(Comparison<T> compare)
    where T : class
{
    private EquatableList<T> last = [];

    /// <summary>Each item, told by reference, counts once. The same items give the same list.</summary>
    public EquatableList<T> Of(IReadOnlyCollection<T> items)
    {
        if (last.Count == 0) return last = Once(Sorted([.. items]));
        var rest = new HashSet<T>(items, ReferenceEqualityComparer.Instance);
        var staying = new List<T>(items.Count);
        foreach (var item in last)
        {
            if (rest.Remove(item)) staying.Add(item);
        }

        if (rest.Count == 0 && staying.Count == last.Count) return last;
        return last = Merge(staying, Sorted([.. rest])).ToEquatableList();
    }

    // What stands twice stands side by side.
    private static EquatableList<T> Once(T[] sorted) => sorted.Where((item, index) => index == 0 || !ReferenceEquals(item, sorted[index - 1])).ToEquatableList();

    private T[] Sorted(T[] items)
    {
        for (var index = 1; index < items.Length; index++)
        {
            if (compare(items[index - 1], items[index]) <= 0) continue;
            Array.Sort(items, compare);
            break;
        }

        return items;
    }

    private IEnumerable<T> Merge(List<T> staying, T[] coming)
    {
        if (staying.Count == 0) return coming;
        var (merged, next) = (new List<T>(staying.Count + coming.Length), 0);
        foreach (var item in staying)
        {
            while (next < coming.Length && compare(coming[next], item) < 0) merged.Add(coming[next++]);
            merged.Add(item);
        }

        merged.AddRange(coming.AsSpan(next));
        return merged;
    }
}
