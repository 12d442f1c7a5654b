namespace KongGrantsUI.Model;

/// <summary><see cref="Name"/> null means any object of that kind in the grant's namespace; <c>*</c> is a literal.</summary>
public sealed record GrantTo(GroupKind Kind, string? Name);
