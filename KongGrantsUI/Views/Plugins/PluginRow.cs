using KongGrantsUI.Model;
using KongGrantsUI.Views.Namespaces;
using KongGrantsUI.Views.Shell;

namespace KongGrantsUI.Views.Plugins;

/// <summary>One plugin: what it is, who names it, and what it becomes at the gateway.</summary>
/// <param name="Known">False where the user may see only its name.</param>
public sealed record PluginRow(string Name, string Namespace, string Type, bool Known, bool Disabled, bool Offered)
{
    public required ObjectLink Link { get; init; }
    public string Description { get; init; } = "";

    /// <summary>Objects that name it, whatever came of that.</summary>
    public EquatableList<ObjectLink> Users { get; init; } = [];

    /// <summary>The same, of objects that name it in vain.</summary>
    public int Refused { get; init; }
    public EquatableList<ActingPlugin> Acts { get; init; } = [];
    public int Findings { get; init; }
}
