using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Grants;

/// <summary>A grant for plugins, and the referrers that depend on it now.</summary>
/// <param name="Grant">The ReferenceGrant.</param>
/// <param name="Users">Referrers with at least one reference that this grant allows.</param>
/// <param name="Plugins">Namespaced names of the plugins that those references name.</param>
public sealed record GrantUsage(ObjectKey Grant, EquatableList<ObjectKey> Users, EquatableList<NamespacedName> Plugins);
