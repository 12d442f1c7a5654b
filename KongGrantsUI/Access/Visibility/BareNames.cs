using KongGrantsUI.Analysis.References;
using KongGrantsUI.Live;
using KongGrantsUI.Model;

namespace KongGrantsUI.Access.Visibility;

/// <summary>
/// Plugins that a bare name would reach if it had its prefix: where a grant lets the referrer use the plugin already, its
/// owner could find it with one more word, so the finding may say that word.
/// </summary>
internal static class BareNames
{
    public static IEnumerable<(ObjectKey Referrer, ObjectKey Plugin)> Granted(LiveState state)
    {
        var grants = state.Snapshot.ReferenceGrants.ToLookup(grant => grant.Namespace);
        var plugins = state.Snapshot.Plugins.ToLookup(plugin => plugin.Name);
        return
            from reference in state.Analysis.References
            where !reference.HasPrefix && reference.Verdict == ReferenceVerdict.MissingPlugin
            from plugin in plugins[reference.PluginName]
            where grants[plugin.Namespace].Any(grant => Allows(grant, reference.Referrer, plugin.Name))
            select (reference.Referrer, plugin.Key);
    }

    private static bool Allows(ReferenceGrant grant, ObjectKey referrer, string plugin) =>
        grant.From.Any(from => from.Kind == referrer.Kind && from.Namespace == referrer.Namespace)
        && grant.To.Any(to => to.Kind == Kinds.KongPlugin && (to.Name is null || to.Name == plugin));
}
