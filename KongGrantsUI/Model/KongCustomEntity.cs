namespace KongGrantsUI.Model;

/// <summary>An entity of a plugin's own kind. It belongs to the plugin that spec.parentRef names, if it names one.</summary>
public sealed record KongCustomEntity : ClusterObject
{
    public override GroupKind Kind => Kinds.KongCustomEntity;

    /// <summary>Kong's name for what it is, such as <c>degraphql_routes</c>.</summary>
    public string EntityType { get; init; } = "";

    /// <summary>A KongPlugin or KongClusterPlugin; null where it has no parent. A namespace of null means its own.</summary>
    public ParentRef? Parent { get; init; }
}
