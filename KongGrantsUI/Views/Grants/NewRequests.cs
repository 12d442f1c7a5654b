using KongGrantsUI.Access;
using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Grants;

/// <summary>Makes what the form for a new request offers. Pure.</summary>
public static class NewRequests
{
    public static NewRequestView Make(VisibleWorld world)
    {
        // A user with rights everywhere would be offered the system's namespaces first.
        var own = OwnNamespaces.MayRequest(world).OrderByDescending(name => world.Snapshot.Consumers.Any(item => item.Namespace == name)).ToEquatableList();
        return new NewRequestView(
            GrantsPages.Loading(world),
            GrantsPages.Installed(world),
            own,
            world.Snapshot.Namespaces.Select(item => item.Name).ToEquatableList(),
            world.Snapshot.Plugins.Select(Known).ToEquatableList(),
            world.Snapshot.Consumers.Where(item => !world.Partial.Contains(item.Key)).Select(item => item.Key.NamespacedName).ToEquatableList());
    }

    private static KnownPlugin Known(KongPlugin plugin) =>
        new(plugin.Namespace, plugin.Name, plugin.Type, plugin.Meta.Annotation(Names.DescriptionAnnotation) ?? "");
}
