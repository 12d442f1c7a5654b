using KongGrantsUI.Model;

namespace KongGrantsUI.Cli;

/// <summary>The objects to work on, and where those of manifests begin.</summary>
internal sealed record World(ClusterSnapshot Snapshot, IReadOnlyDictionary<ObjectKey, InputObject> Places);
