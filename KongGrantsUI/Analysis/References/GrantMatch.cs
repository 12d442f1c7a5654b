using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.References;

/// <summary>Which entries of which grant allow a reference; indexes are 0-based.</summary>
public sealed record GrantMatch(ObjectKey Grant, int FromIndex, int ToIndex);
