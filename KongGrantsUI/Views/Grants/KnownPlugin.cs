namespace KongGrantsUI.Views.Grants;

/// <summary>A plugin that the user may know of.</summary>
public sealed record KnownPlugin(string Namespace, string Name, string Type, string Description);
