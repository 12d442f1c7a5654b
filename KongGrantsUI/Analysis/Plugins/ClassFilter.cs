using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Plugins;

/// <summary>Which objects the controller takes: those of its class, and those without one if its IngressClass is the default (semantics 4.2).</summary>
internal sealed class ClassFilter(ClusterSnapshot snapshot, AnalysisOptions options)
{
    public bool TakesUnclassed { get; } = snapshot.IngressClasses.Find("", options.IngressClass)?.IsDefault == true;

    /// <param name="item">A consumer, a group, a cluster plugin or an Ingress.</param>
    public bool Takes(ClusterObject item)
    {
        var name = ClassOf(item);
        return string.IsNullOrEmpty(name) ? TakesUnclassed : name == options.IngressClass;
    }

    public static string? ClassOf(ClusterObject item)
    {
        var annotation = item.Meta.Annotation(Names.ClassAnnotation);
        return string.IsNullOrEmpty(annotation) && item is Ingress ingress ? ingress.ClassName : annotation;
    }
}
