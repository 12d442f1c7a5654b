namespace KongGrantsUI.Model;

public sealed record NamespaceObject : ClusterObject
{
    public override GroupKind Kind => Kinds.Namespace;
}
