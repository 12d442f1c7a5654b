namespace KongGrantsUI.Model;

/// <summary>One object of the cluster, typed, as an immutable fact.</summary>
public abstract record ClusterObject
{
    public abstract GroupKind Kind { get; }

    public required ObjectMeta Meta { get; init; }

    public string Namespace => Meta.Namespace;

    public string Name => Meta.Name;

    public ObjectKey Key => new(Kind, Meta.Namespace, Meta.Name);
}
