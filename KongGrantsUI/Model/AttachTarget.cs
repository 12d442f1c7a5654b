namespace KongGrantsUI.Model;

/// <summary>A Service or a route, by kind and name, in a namespace that the context gives.</summary>
public sealed record AttachTarget(GroupKind Kind, string Name);
