namespace KongGrantsUI.Model;

/// <summary>What a listener names as its certificate. <paramref name="Namespace"/> null: the Gateway's own.</summary>
public sealed record CertificateRef(GroupKind Kind, string? Namespace, string Name);
