using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KongGrantsUI.Cluster.Wire;

/// <summary>Passes on the first of equal keys of a mapping and tells of each other one, so that one does not hide the next.</summary>
internal sealed class DistinctKeysParser(IParser inner, Action<YamlException> tell) : IParser
{
    private readonly Stack<Level> open = new();

    public ParsingEvent? Current => inner.Current;

    public bool MoveNext()
    {
        while (inner.MoveNext())
        {
            if (!IsRepeated(out var key))
            {
                Follow();
                return true;
            }

            tell(new ManifestException(key!.Start, key.End, $"The key '{key.Value}' comes twice."));
            SkipValue();
        }

        return false;
    }

    private bool IsRepeated(out Scalar? key)
    {
        key = Current as Scalar;
        return key is not null && open.TryPeek(out var level) && level is { Keys: { } keys, AtKey: true } && !keys.Add(key.Value);
    }

    private void SkipValue()
    {
        var depth = 0;
        do
        {
            if (!inner.MoveNext()) return;
            depth += Current!.NestingIncrease;
        }
        while (depth > 0);
    }

    private void Follow()
    {
        if (Current is MappingEnd or SequenceEnd) open.Pop();
        if (Current is not NodeEvent) return;
        if (open.TryPeek(out var level)) level.AtKey = !level.AtKey;
        if (Current is MappingStart) open.Push(new Level { Keys = [], AtKey = true });
        else if (Current is SequenceStart) open.Push(new Level());
    }

    private sealed class Level
    {
        /// <summary>Null for a sequence.</summary>
        public HashSet<string>? Keys { get; init; }

        public bool AtKey { get; set; }
    }
}
