using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Plugins;

/// <summary>A backendRef of a route that can't be used (semantics 6.2).</summary>
/// <param name="Route">The route.</param>
/// <param name="Rule">0-based.</param>
/// <param name="Target">What it names.</param>
/// <param name="Reason">InvalidKind, BackendNotFound or RefNotPermitted.</param>
public sealed record BackendFault(ObjectKey Route, int Rule, ObjectKey Target, string Reason);
