using KongGrantsUI.Model;

namespace KongGrantsUI.Live;

/// <summary>Whether the app's account may list and watch a kind in the whole cluster.</summary>
public sealed record KindRights(GroupKind Kind, bool List, bool Watch);
