namespace KongGrantsUI.Model;

/// <summary>Stands in front of a Service of its namespace as an Ingress backend, with annotations of its own laid over the Service's.</summary>
public sealed record KongServiceFacade : ClusterObject
{
    public override GroupKind Kind => Kinds.KongServiceFacade;

    public required BackendRef Backend { get; init; }
}
