namespace KongGrantsUI.Model;

/// <summary>What every object carries. Managed fields, finalizers and the last-applied annotation are not kept.</summary>
public sealed record ObjectMeta
{
    /// <summary>Empty for a cluster-scoped object.</summary>
    public string Namespace { get; init; } = "";
    public required string Name { get; init; }
    public string Uid { get; init; } = "";
    /// <summary>Opaque: compared for equality only.</summary>
    public string ResourceVersion { get; init; } = "";
    public long Generation { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    /// <summary>Set while the object is being deleted.</summary>
    public DateTimeOffset? DeletedAt { get; init; }
    public EquatableMap Labels { get; init; } = EquatableMap.Empty;
    public EquatableMap Annotations { get; init; } = EquatableMap.Empty;

    public string? Annotation(string key) => Annotations.GetValueOrDefault(key);

    public string? Label(string key) => Labels.GetValueOrDefault(key);
}
