using KongGrantsUI.Access;
using KongGrantsUI.Model;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Views.Grants;

/// <summary>The user's namespaces, and what namespaces are called.</summary>
public static class OwnNamespaces
{
    public static IEnumerable<string> Of(VisibleWorld world) => world.Snapshot.Namespaces.Select(item => item.Name).Where(world.Owns);

    /// <summary>Where the user may make a request.</summary>
    public static IEnumerable<string> MayRequest(VisibleWorld world) => world.Snapshot.Namespaces.Select(item => item.Name)
        .Where(name => world.Access.May("create", Kinds.PluginGrantRequest, name));

    /// <summary><c>Luka (owner of kualalumpur)</c> where the namespace names whom to ask; else <c>the owner of kualalumpur</c>.</summary>
    public static string Owner(string @namespace, VisibleWorld world) =>
        world.Snapshot.Namespaces.Find("", @namespace)?.Meta.Annotation(Names.ContactAnnotation) is { Length: > 0 } contact
            ? T($"{contact} (owner of {@namespace})")
            : T($"the owner of {@namespace}");
}
