using KongGrantsUI.Analysis.Plugins;

namespace KongGrantsUI.Analysis.References;

/// <summary>The controller's words for references that it could not follow (semantics 2.4).</summary>
internal static class ReferenceFailures
{
    /// <returns>Null where it says nothing.</returns>
    public static ControllerFailure? Of(PluginReference reference) => reference.Verdict switch
    {
        ReferenceVerdict.NoGrant => new ControllerFailure(
            reference.Referrer, $"no grant found to referenced \"{reference.PluginNamespace}:{reference.PluginName}\" plugin in the requested remote KongPlugin bind"),
        ReferenceVerdict.MissingPlugin => new ControllerFailure(
            reference.Referrer, $"referenced KongPlugin or KongClusterPlugin \"{LookupName(reference.PluginName)}\" does not exist"),
        _ => null,
    };

    private static string LookupName(string name) => new AnnotationEntry(name, 0, "", name, false).LookupName;
}
