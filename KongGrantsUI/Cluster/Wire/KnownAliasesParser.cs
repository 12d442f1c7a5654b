using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KongGrantsUI.Cluster.Wire;

/// <summary>Stops at an alias that names nothing before it: the reader itself would tell of it, but not of its place.</summary>
internal sealed class KnownAliasesParser(IParser inner) : IParser
{
    private readonly HashSet<AnchorName> known = [];

    public ParsingEvent? Current => inner.Current;

    public bool MoveNext()
    {
        if (!inner.MoveNext()) return false;
        if (Current is DocumentStart) known.Clear();
        if (Current is AnchorAlias alias && !known.Contains(alias.Value)) throw new ManifestException(alias.Start, alias.End, $"The alias *{alias.Value} names nothing that stands before it.");
        if (Current is NodeEvent { Anchor.IsEmpty: false } node) known.Add(node.Anchor);
        return true;
    }
}
