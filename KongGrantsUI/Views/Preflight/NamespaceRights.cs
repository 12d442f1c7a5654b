using KongGrantsUI.Model;
using KongGrantsUI.Views.Namespaces;

namespace KongGrantsUI.Views.Preflight;

/// <summary>What a user may do in one namespace.</summary>
public sealed record NamespaceRights(string Name, EquatableList<RightLine> Rights);
