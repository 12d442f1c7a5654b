using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.References;

/// <summary>The controller's words for references that it could not follow (semantics 2.4).</summary>
internal static class ReferenceFailures
{
    public static IEnumerable<ControllerFailure> Of(IEnumerable<PluginReference> references)
    {
        foreach (var reference in references)
        {
            if (reference.Verdict == ReferenceVerdict.NoGrant)
                yield return new ControllerFailure(reference.Referrer, $"no grant found to referenced \"{reference.PluginNamespace}:{reference.PluginName}\" plugin in the requested remote KongPlugin bind");
            else if (reference.Verdict == ReferenceVerdict.MissingPlugin)
                yield return new ControllerFailure(reference.Referrer, $"referenced KongPlugin or KongClusterPlugin \"{LookupName(reference.PluginName)}\" does not exist");
        }
    }

    private static string LookupName(string name) => new AnnotationEntry(name, 0, "", name, false).LookupName;
}
