namespace KongGrantsUI.Views.Namespaces;

/// <summary>One namespace in the list, with counts of what the user may see in it.</summary>
/// <param name="Own">Whether the user may change plugins or consumers there.</param>
/// <param name="Contact">Whom to ask about it; empty where the owner said nothing.</param>
/// <param name="UsedFrom">Other namespaces whose objects name plugins of this one.</param>
/// <param name="Uses">Other namespaces whose plugins this one's objects name.</param>
public sealed record NamespaceRow(
    string Name, bool Own, string Contact, int Plugins, int Consumers, int Routes, int UsedFrom, int Uses)
{
    /// <summary>Findings that the namespace's owner can mend.</summary>
    public int Findings { get; init; }
}
