namespace KongGrantsUI.Views.Graph;

public enum EdgeKind
{
    /// <summary>A route to its Service or Gateway.</summary>
    Routing,
    /// <summary>A referrer to a plugin.</summary>
    Attachment,
    /// <summary>A ReferenceGrant or a request, between two namespaces.</summary>
    Grant,
    /// <summary>All lines between two namespaces, in the overview.</summary>
    Between,
}
