namespace KongGrantsUI.Model;

/// <summary>A KongPlugin, or a KongClusterPlugin, whose namespace is empty.</summary>
public sealed record KongPlugin : ClusterObject
{
    public override GroupKind Kind => ClusterScoped ? Kinds.KongClusterPlugin : Kinds.KongPlugin;

    public bool ClusterScoped { get; init; }

    /// <summary>The type, such as <c>rate-limiting</c>. Immutable in the cluster.</summary>
    public string Type { get; init; } = "";

    /// <summary>The <c>config</c> object as compact JSON in the order written; <c>{}</c> where absent.</summary>
    public string ConfigJson { get; init; } = "{}";

    /// <summary>The <c>ordering</c> object as compact JSON; null where absent.</summary>
    public string? OrderingJson { get; init; }
    public bool HasConfig { get; init; }

    /// <summary>The Secret that holds the whole config; its value is known only to the controller.</summary>
    public SecretKeyRef? ConfigFrom { get; init; }
    public EquatableList<ConfigPatch> ConfigPatches { get; init; } = [];
    public bool Disabled { get; init; }
    public EquatableList<string> Protocols { get; init; } = [];
    public string? InstanceName { get; init; }

    public bool Offered => Meta.Label(Names.OfferedLabel) == "true" || Meta.Annotation(Names.OfferedLabel) == "true";
}
