namespace KongGrantsUI.Views.Graph;

/// <summary>What a filter needs to know beside the node.</summary>
/// <param name="Now">The time of the world.</param>
/// <param name="Owned">Whether a namespace is the user's own.</param>
/// <param name="Peers">For a node, the pairs of namespaces that its lines join, as <c>a,b</c> in both orders.</param>
public sealed record GraphFacts(DateTimeOffset Now, Func<string, bool> Owned, ILookup<string, string> Peers)
{
    public static readonly GraphFacts None = new(default, _ => false, Array.Empty<string>().ToLookup(item => item));

    /// <summary>The group of a namespace.</summary>
    public Func<string, string> Group { get; init; } = name => name;

    public bool InGroup(string name, string group) =>
        Group(name).Equals(group, StringComparison.OrdinalIgnoreCase) || name.StartsWith(group, StringComparison.OrdinalIgnoreCase);

    public bool Between(string id, string pair) => Peers[id].Contains(pair, StringComparer.Ordinal);
}
