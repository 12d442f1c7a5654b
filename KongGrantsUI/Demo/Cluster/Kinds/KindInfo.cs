namespace KongGrantsUI.Demo.Cluster.Kinds;

/// <summary>What the API server knows about one kind. A kind is a row of <see cref="KindTable"/>; no code is written for it.</summary>
public sealed record KindInfo(string Group, string Kind, string Plural, bool Namespaced)
{
    /// <summary>Served versions; objects are stored in the first.</summary>
    public IReadOnlyList<string> Versions { get; init; } = ["v1"];

    public IReadOnlyList<string> ShortNames { get; init; } = [];

    public IReadOnlyList<string> Categories { get; init; } = [];

    public bool HasStatus { get; init; }

    /// <summary>Whether metadata.generation counts changes of the wish (everything but metadata and status).</summary>
    public bool HasGeneration { get; init; }

    /// <summary>Defined by a CustomResourceDefinition: no strategic merge, and no update without a resourceVersion.</summary>
    public bool Custom { get; init; }

    /// <summary>A delete answers with the object instead of a Status.</summary>
    public bool ReturnsDeleted { get; init; }

    /// <summary>Field selectors beside metadata.name and metadata.namespace.</summary>
    public IReadOnlyList<string> SelectableFields { get; init; } = [];

    /// <summary>What <c>kubectl get</c> shows after NAME.</summary>
    public IReadOnlyList<PrinterColumn> Columns { get; init; } = [PrinterColumn.Age];

    public string Singular => Kind.ToLowerInvariant();

    /// <summary>The apiVersion of a stored object.</summary>
    public string StoredApiVersion => ApiVersion(Versions[0]);

    /// <summary>The resource as messages name it, such as <c>kongplugins.configuration.konghq.com</c>.</summary>
    public string QualifiedPlural => Group.Length == 0 ? Plural : $"{Plural}.{Group}";

    /// <summary>The kind as Invalid messages name it, such as <c>KongPlugin.configuration.konghq.com</c>.</summary>
    public string QualifiedKind => Group.Length == 0 ? Kind : $"{Kind}.{Group}";

    public string ApiVersion(string version) => Group.Length == 0 ? version : $"{Group}/{version}";
}
