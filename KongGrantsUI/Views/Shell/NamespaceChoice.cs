namespace KongGrantsUI.Views.Shell;

/// <summary>A namespace to go to, and whether it is the user's own.</summary>
public sealed record NamespaceChoice(string Name, bool Own);
