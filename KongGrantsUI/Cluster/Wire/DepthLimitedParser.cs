using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KongGrantsUI.Cluster.Wire;

/// <summary>Stops at text nested too deeply before a recursive reader could run out of stack.</summary>
internal sealed class DepthLimitedParser(IParser inner, int maxDepth) : IParser
{
    private int depth;

    public ParsingEvent? Current => inner.Current;

    public bool MoveNext()
    {
        if (!inner.MoveNext()) return false;
        depth += inner.Current!.NestingIncrease;
        if (depth > maxDepth + 2)
        {
            throw new ManifestException(inner.Current.Start, inner.Current.End, $"The text is nested more than {maxDepth} levels deep.");
        }

        return true;
    }
}
