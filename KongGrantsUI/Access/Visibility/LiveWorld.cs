using KongGrantsUI.Live;
using KongGrantsUI.Model;

namespace KongGrantsUI.Access.Visibility;

/// <summary>The whole state beside the part of its snapshot that a user sees.</summary>
internal sealed record LiveWorld(LiveState All, Sight Sight, ClusterSnapshot Snapshot);
