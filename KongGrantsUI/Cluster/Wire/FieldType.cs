namespace KongGrantsUI.Cluster.Wire;

/// <summary>What a field has to hold.</summary>
internal enum FieldType
{
    Text,
    Flag,
    Number,
    Mapping,
    List,
}
