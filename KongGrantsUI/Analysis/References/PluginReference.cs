using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.References;

/// <summary>One entry of a referrer's plugin list, resolved (semantics 1.1, 2.1).</summary>
public sealed record PluginReference
{
    public required ObjectKey Referrer { get; init; }

    /// <summary>The entry as written, untrimmed.</summary>
    public required string Piece { get; init; }

    /// <summary>0-based place in the list.</summary>
    public int Position { get; init; }
    public ReferenceSource Source { get; init; }

    /// <summary>The namespace in which the plugin is looked up; the referrer's own for a bare name.</summary>
    public required string PluginNamespace { get; init; }
    public required string PluginName { get; init; }

    /// <summary>Whether the entry names a namespace, and so needs a grant, even for its own.</summary>
    public bool HasPrefix { get; init; }
    public required ReferenceVerdict Verdict { get; init; }

    /// <summary>The KongPlugin or KongClusterPlugin that the reference finds; null where there is none or it is not allowed.</summary>
    public ObjectKey? Plugin { get; init; }

    /// <summary>The grant that allows it, where one is needed and there.</summary>
    public GrantMatch? Grant { get; init; }

    /// <summary>For a refused reference: each grant of the plugin's namespace and why it does not fit.</summary>
    public EquatableList<GrantMiss> Misses { get; init; } = [];

    /// <summary>By referrer, source and place.</summary>
    internal static int Compare(PluginReference left, PluginReference right)
    {
        var order = left.Referrer.CompareTo(right.Referrer);
        if (order == 0) order = left.Source.CompareTo(right.Source);
        if (order == 0) order = left.Position.CompareTo(right.Position);
        return order != 0 ? order : string.CompareOrdinal(left.Piece, right.Piece);
    }
}
