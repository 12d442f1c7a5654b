namespace KongGrantsUI.Analysis.Keeping;

/// <summary>
/// What was worked out for each key, and from what. Asked again for a key with the same inputs, told by reference, it
/// answers without working. What some dozens of analyses did not ask for is forgotten; what the last one did not ask for
/// goes at once where there is too much of it: analyses may be far apart, and each may have half of the world changed.
/// </summary>
/// <param name="keys">How keys are told apart.</param>
/// <param name="keeps">False: it keeps nothing, and works each time; for an analysis that nothing comes after.</param>
public sealed class Kept<TKey, TValue>(IEqualityComparer<TKey>? keys = null, bool keeps = true)
    where TKey : notnull
{
    // A step that is left out whole does not ask for its parts.
    private const int Memory = 32;
    private const int Spare = 1000;
    private readonly Dictionary<TKey, Entry> entries = new(keys);
    private int turn;
    private int settled;

    /// <param name="key">For whom.</param>
    /// <param name="from">Everything immutable that <paramref name="make"/> reads, and that the key does not stand for.</param>
    /// <param name="make">Pure. The value must hold nothing that is larger than the inputs: it may be kept for long.</param>
    public TValue Of(TKey key, ReadOnlySpan<object?> from, Func<TValue> make)
    {
        if (!keeps) return make();
        if (!entries.TryGetValue(key, out var entry) || !entry.IsFrom(from)) entries[key] = entry = new Entry(from.ToArray(), make());
        entry.Used = turn;
        return entry.Value;
    }

    /// <summary>Ends one analysis.</summary>
    public void Turn()
    {
        turn++;
        if (entries.Count > settled + (settled / 2) + Spare) Forget(1);
        else if (turn % Memory == 0) Forget(Memory);
    }

    private void Forget(int memory)
    {
        foreach (var (key, entry) in entries)
        {
            if (turn - entry.Used > memory) entries.Remove(key);
        }

        settled = entries.Count;
    }

    private sealed class Entry(object?[] from, TValue value)
    {
        public TValue Value { get; } = value;

        /// <summary>The turn in which it was asked for last.</summary>
        public int Used { get; set; }

        public bool IsFrom(ReadOnlySpan<object?> inputs)
        {
            if (inputs.Length != from.Length) return false;
            for (var index = 0; index < from.Length; index++)
            {
                if (!ReferenceEquals(from[index], inputs[index])) return false;
            }

            return true;
        }
    }
}
