using KongGrantsUI.Access;
using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;
using KongGrantsUI.Views.Shell;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Views.Namespaces;

/// <summary>Uses of plugins across namespaces, seen from either side.</summary>
internal static class PluginUses
{
    /// <summary>Who elsewhere names plugins of this namespace.</summary>
    public static EquatableList<PluginUse> OfPluginsIn(VisibleWorld world, string name) =>
        Across(world).Where(reference => reference.PluginNamespace == name).Select(Use).ToEquatableList();

    /// <summary>Which plugins of elsewhere this namespace's objects name.</summary>
    public static EquatableList<PluginUse> ByObjectsIn(VisibleWorld world, string name) =>
        Across(world).Where(reference => reference.Referrer.Namespace == name).Select(Use).ToEquatableList();

    private static IEnumerable<PluginReference> Across(VisibleWorld world) =>
        world.Analysis.References.Where(reference => reference.HasPrefix && reference.PluginNamespace != reference.Referrer.Namespace);

    private static PluginUse Use(PluginReference reference) => new(
        ObjectLink.To(reference.Plugin ?? new ObjectKey(Kinds.KongPlugin, reference.PluginNamespace, reference.PluginName)),
        ObjectLink.To(reference.Referrer), reference.Plugin is not null, Why(reference));

    private static string Why(PluginReference reference) => reference.Verdict switch
    {
        ReferenceVerdict.Granted when reference.Grant is { } match => T($"allowed by {match.Grant}"),
        ReferenceVerdict.Granted => T("allowed by a grant"),
        ReferenceVerdict.NoGrant => T("no grant allows it"),
        ReferenceVerdict.MissingPlugin => T("allowed, but there is no such plugin"),
        ReferenceVerdict.Malformed => T("written so that the controller drops it"),
        _ => T("a bare name"),
    };
}
