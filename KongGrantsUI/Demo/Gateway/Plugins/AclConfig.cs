using KongGrantsUI.Model;

namespace KongGrantsUI.Demo.Gateway.Plugins;

/// <summary>Exactly one of <paramref name="Allow"/> and <paramref name="Deny"/> has entries.</summary>
public sealed record AclConfig(EquatableList<string> Allow, EquatableList<string> Deny, bool HideGroupsHeader);
