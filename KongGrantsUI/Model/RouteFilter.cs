namespace KongGrantsUI.Model;

/// <summary>A rule's filter. The extension is set only for <see cref="Type"/> ExtensionRef.</summary>
public sealed record RouteFilter(string Type, GroupKind? Extension = null, string? ExtensionName = null);
