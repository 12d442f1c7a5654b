namespace KongGrantsUI.Model;

/// <summary>A table of objects whose kind is not known here.</summary>
internal interface IObjectTable
{
    IEnumerable<ClusterObject> Items { get; }

    ClusterObject? Find(string @namespace, string name);
}
