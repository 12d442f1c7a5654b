namespace KongGrantsUI.Model;

public sealed record IngressClass : ClusterObject
{
    public override GroupKind Kind => Kinds.IngressClass;

    public string Controller { get; init; } = "";

    public bool IsDefault => Meta.Annotation(Names.DefaultClassAnnotation) == "true";
}
