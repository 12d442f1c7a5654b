using KongGrantsUI.Model;

namespace KongGrantsUI.Access.Visibility;

/// <summary>Objects cut down to what a foreigner may know of them.</summary>
internal static class Cut
{
    public static NamespaceObject Down(NamespaceObject item) => new() { Meta = Meta(item.Meta, Names.ContactAnnotation) };

    public static KongPlugin Down(KongPlugin item) => new()
    {
        Meta = Meta(item.Meta, Names.DescriptionAnnotation, Names.OfferedLabel),
        ClusterScoped = item.ClusterScoped,
        Type = item.Type,
    };

    public static KongConsumer Down(KongConsumer item) => new() { Meta = Meta(item.Meta) };

    public static KongConsumerGroup Down(KongConsumerGroup item) => new() { Meta = Meta(item.Meta) };

    public static ServiceObject Down(ServiceObject item) => new() { Meta = Meta(item.Meta) };

    public static HttpRoute Down(HttpRoute item) => new() { Meta = Meta(item.Meta) };

    public static Ingress Down(Ingress item) => new() { Meta = Meta(item.Meta) };

    /// <summary>A foreign grant: only the entries that let in a namespace of the user's, and what the grant opens.</summary>
    public static ReferenceGrant Down(ReferenceGrant item, Func<string, bool> ownNamespace) => new()
    {
        Meta = Meta(item.Meta, Names.RequestUidLabel, Names.ExpiresAtAnnotation) with { Uid = item.Meta.Uid, CreatedAt = item.Meta.CreatedAt },
        From = item.From.Where(from => ownNamespace(from.Namespace)).ToEquatableList(),
        To = item.To,
    };

    private static ObjectMeta Meta(ObjectMeta meta, params string[] keep) => new()
    {
        Namespace = meta.Namespace,
        Name = meta.Name,
        Labels = Only(meta.Labels, keep),
        Annotations = Only(meta.Annotations, keep),
    };

    private static EquatableMap Only(EquatableMap map, string[] keep) => EquatableMap.From(map.Where(entry => keep.Contains(entry.Key)));
}
