namespace KongGrantsUI.Views.Shell;

/// <summary>What a page can show at all, before its own content is looked at.</summary>
public enum PageState
{
    /// <summary>The first sync is not over.</summary>
    Reading,

    /// <summary>The cluster does not serve Kong's kinds.</summary>
    NotInstalled,

    /// <summary>The user may see nothing in any namespace.</summary>
    NotAllowed,
    Ready,
}
