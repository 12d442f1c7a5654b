namespace KongGrantsUI.Model;

public sealed record ServiceObject : ClusterObject
{
    public override GroupKind Kind => Kinds.Service;

    public EquatableList<ServicePort> Ports { get; init; } = [];

    /// <summary>ClusterIP, NodePort, LoadBalancer or ExternalName.</summary>
    public string Type { get; init; } = "ClusterIP";
    public string? ExternalName { get; init; }
}
