using KongGrantsUI.Model;

namespace KongGrantsUI.Cluster.Wire;

/// <summary>All objects that could be read, in order, and every error met.</summary>
public sealed record ManifestResult(EquatableList<ManifestObject> Objects, EquatableList<ManifestError> Errors);
