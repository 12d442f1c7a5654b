using KongGrantsUI.Model;
using KongGrantsUI.Texts;

namespace KongGrantsUI.Cluster.Wire;

/// <summary>The object as the model knows it, or a sentence that says why there is none. Exactly one of the two is set.</summary>
public sealed record MapResult(ClusterObject? Object, Sentence Problem);
