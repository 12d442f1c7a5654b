namespace KongGrantsUI.Model;

/// <summary>A key of a Secret. <see cref="Namespace"/> null means the plugin's own.</summary>
public sealed record SecretKeyRef(string? Namespace, string Name, string Key);
