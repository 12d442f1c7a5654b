namespace KongGrantsUI.Demo.Cluster.Storage;

/// <summary>What a change did; Bookmark only tells how far a watch has come.</summary>
public enum ChangeType
{
    Added,
    Modified,
    Deleted,
    Bookmark,
}
