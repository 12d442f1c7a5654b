namespace KongGrantsUI.Model;

public sealed record GrantFrom(GroupKind Kind, string Namespace);
