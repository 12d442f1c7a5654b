namespace KongGrantsUI.Analysis.References;

/// <summary>One piece of a plugins annotation (semantics 1.1).</summary>
/// <param name="Piece">As written, untrimmed.</param>
/// <param name="Position">0-based place among the comma-separated pieces.</param>
/// <param name="Namespace">Empty for a local reference.</param>
/// <param name="Name">May be empty, or hold a further colon.</param>
/// <param name="Dropped">Whether the controller's parser drops it without a word.</param>
public sealed record AnnotationEntry(string Piece, int Position, string Namespace, string Name, bool Dropped)
{
    public bool HasPrefix => Namespace.Length > 0;

    /// <summary>The name that is looked up: the controller's key is cut at a second colon.</summary>
    public string LookupName => Name.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? Name[..colon] : Name;
}
