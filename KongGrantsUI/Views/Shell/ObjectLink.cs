using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Shell;

/// <summary>An object as people read it, and where in this app it is explained.</summary>
public sealed record ObjectLink(string Text, string Url)
{
    /// <summary>A namespace has a page of its own; everything else is a place on the map.</summary>
    public static ObjectLink To(ObjectKey key) => new(
        key.ToString(), key.Kind == Kinds.Namespace ? NamespaceUrl(key.Name) : $"/?select={Uri.EscapeDataString(key.ToString())}");

    public static string NamespaceUrl(string name) => $"/namespaces/{Uri.EscapeDataString(name)}";
}
