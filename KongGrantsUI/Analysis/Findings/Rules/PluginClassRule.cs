using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Findings.Rules;

/// <summary>An ingress class on a KongPlugin, where it is ignored (trap 14).</summary>
internal sealed class PluginClassRule : IFindingRule
{
    public IEnumerable<Finding> Check(FindingContext context) => context.Snapshot.Plugins
        .Where(plugin => plugin.Meta.Annotation(Names.ClassAnnotation) is not null)
        .Select(plugin => new Finding(
            "KG024", Severity.Info, $"{Wording.Of(plugin.Key)} carries {Names.ClassAnnotation}, which has no meaning on a KongPlugin.",
            [plugin.Key], plugin.Namespace,
            new Remedy("Take it off.", Kubectl.Annotate(plugin.Key, Names.ClassAnnotation, "", true))));
}
