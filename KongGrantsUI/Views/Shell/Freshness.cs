namespace KongGrantsUI.Views.Shell;

/// <summary>How the cluster is being followed.</summary>
public enum Freshness
{
    /// <summary>Not every kind has been listed yet.</summary>
    Reading,

    /// <summary>What is shown may be old.</summary>
    Reconnecting,

    Live,
}
