namespace KongGrantsUI.Model;

/// <summary>An RFC 6902 <c>add</c> at a JSON pointer, with a value that only the controller reads.</summary>
public sealed record ConfigPatch(string Path, SecretKeyRef ValueFrom);
