namespace KongGrantsUI.Model;

public sealed record GatewayListener
{
    public required string Name { get; init; }
    public int Port { get; init; }
    public string Protocol { get; init; } = "HTTP";
    public string? Hostname { get; init; }

    /// <summary>All, Same, Selector or None; null where the listener has no allowedRoutes block, which the controller reads as allowed.</summary>
    public string? AllowedFrom { get; init; }

    /// <summary>matchLabels of an AllowedFrom of Selector.</summary>
    public EquatableMap Selector { get; init; } = EquatableMap.Empty;

    /// <summary>matchExpressions of an AllowedFrom of Selector; all have to hold.</summary>
    public EquatableList<SelectorTerm> SelectorTerms { get; init; } = [];

    /// <summary>Empty: every kind that fits the protocol.</summary>
    public EquatableList<GroupKind> AllowedKinds { get; init; } = [];

    /// <summary>Of <c>tls.certificateRefs</c>, in order.</summary>
    public EquatableList<CertificateRef> Certificates { get; init; } = [];

    /// <summary>From the Gateway's status; empty where no controller wrote any.</summary>
    public EquatableList<Condition> Conditions { get; init; } = [];
}
