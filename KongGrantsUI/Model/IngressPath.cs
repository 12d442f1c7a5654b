namespace KongGrantsUI.Model;

/// <summary>One path of one rule. <see cref="Host"/> empty means every host; <see cref="PathType"/> is Exact, Prefix or ImplementationSpecific.</summary>
public sealed record IngressPath(string Host, string Path, string PathType, BackendRef Backend);
