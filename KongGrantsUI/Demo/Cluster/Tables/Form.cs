namespace KongGrantsUI.Demo.Cluster.Tables;

/// <summary>The shape in which objects are asked for.</summary>
public enum Form
{
    Full,
    Table,
    PartialMetadata,
}
