namespace KongGrantsUI.Model;

/// <summary>A decision on a request, in the plugin's namespace; its name is derived from the request's UID.</summary>
public sealed record PluginGrantReview : ClusterObject
{
    public override GroupKind Kind => Kinds.PluginGrantReview;

    public string RequestNamespace { get; init; } = "";
    public string RequestName { get; init; } = "";
    public string RequestUid { get; init; } = "";

    /// <summary>Approved, Denied or Revoked.</summary>
    public string Decision { get; init; } = "";
    public string Comment { get; init; } = "";

    /// <summary>Name of the ReferenceGrant made for the request, in the review's namespace.</summary>
    public string GrantName { get; init; } = "";
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Objects of the review's namespace that the plugins are to be attached to as well, chosen by the approver.</summary>
    public EquatableList<AttachTarget> AttachTo { get; init; } = [];
}
