using KongGrantsUI.Model;

namespace KongGrantsUI.Cluster.Watching;

/// <summary>A whole list: what could be read, what could not, and the opaque resourceVersion to watch from.</summary>
internal sealed record ListResult(IReadOnlyList<ClusterObject> Objects, IReadOnlyList<UnreadObject> Unread, string ResourceVersion);
