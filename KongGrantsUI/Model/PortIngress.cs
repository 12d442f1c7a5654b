namespace KongGrantsUI.Model;

/// <summary>A TCPIngress or UDPIngress.</summary>
public sealed record PortIngress : ClusterObject
{
    public override GroupKind Kind => IngressKind;

    public required GroupKind IngressKind { get; init; }
    public EquatableList<PortIngressRule> Rules { get; init; } = [];
}
