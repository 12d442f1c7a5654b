namespace KongGrantsUI.Views.Graph;

/// <summary>A line between two nodes, or between two namespaces, whose ids start with <c>Namespace/</c>.</summary>
/// <param name="Open">A grant that nothing uses.</param>
/// <param name="Sentence">What it is and, where it is broken, why.</param>
public sealed record GraphEdge(string Id, string From, string To, EdgeKind Kind, Health Health, string Sentence, bool Open = false);
