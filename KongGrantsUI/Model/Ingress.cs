namespace KongGrantsUI.Model;

public sealed record Ingress : ClusterObject
{
    public override GroupKind Kind => Kinds.Ingress;

    /// <summary>spec.ingressClassName; the annotation, where present, is in <see cref="ObjectMeta.Annotations"/>.</summary>
    public string? ClassName { get; init; }
    public EquatableList<IngressPath> Paths { get; init; } = [];
    public BackendRef? DefaultBackend { get; init; }
}
