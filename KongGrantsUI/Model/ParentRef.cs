namespace KongGrantsUI.Model;

/// <summary>A route's parent. <see cref="Namespace"/> null means the route's own.</summary>
public sealed record ParentRef(GroupKind Kind, string? Namespace, string Name, string? SectionName = null, int? Port = null);
