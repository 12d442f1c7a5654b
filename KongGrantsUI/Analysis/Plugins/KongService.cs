using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Plugins;

/// <summary>A service as Kong knows it (semantics 3.2). No backends: every backendRef was unusable, and requests get 500.</summary>
public sealed record KongService(string Name, EquatableList<KongBackend> Backends);
