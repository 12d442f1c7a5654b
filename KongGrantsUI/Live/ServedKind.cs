using KongGrantsUI.Model;

namespace KongGrantsUI.Live;

/// <summary>A kind, and the version in which the app reads it.</summary>
public sealed record ServedKind(GroupKind Kind, string Version);
