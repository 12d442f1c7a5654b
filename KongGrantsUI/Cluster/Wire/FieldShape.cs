namespace KongGrantsUI.Cluster.Wire;

/// <summary>A field that is read here. A path names fields from the object on; <c>*</c> stands for each entry of a list or map.</summary>
internal sealed record FieldShape(string Path, FieldType Type)
{
    public string[] Names { get; } = Path.Split('/');
}
