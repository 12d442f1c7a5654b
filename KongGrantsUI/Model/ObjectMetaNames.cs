namespace KongGrantsUI.Model;

internal static class ObjectMetaNames
{
    public static NamespacedName NamespacedName(this ObjectMeta meta) => new(meta.Namespace, meta.Name);
}
