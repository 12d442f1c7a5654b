using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Plugins;

/// <summary>Services behind one Kong service must agree in every <c>konghq.com</c> annotation, or it is left out whole (semantics 3.3).</summary>
internal static class AnnotationConflicts
{
    /// <returns>The annotations in which the Services differ; none where the Kong service may stay.</returns>
    public static string[] Of(RoutedService service, ClusterSnapshot snapshot)
    {
        if (service.Backends.Count < 2) return [];
        var services = service.Services.Select(key => snapshot.Services.Find(key.Namespace, key.Name)).OfType<ServiceObject>().ToArray();
        if (services.Length < 2) return [];
        var keys = services.SelectMany(item => item.Meta.Annotations.Keys).Where(key => key.StartsWith("konghq.com", StringComparison.Ordinal)).Distinct();
        return [.. keys.Where(key => services.Select(item => item.Meta.Annotation(key)).Distinct().Count() > 1).Order(StringComparer.Ordinal)];
    }

    public static IEnumerable<ControllerFailure> Failures(RoutedService service, string[] annotations) =>
        from annotation in annotations
        from key in service.Services
        select new ControllerFailure(key,
            $"Service has inconsistent {annotation} annotation and is used in multi-Service backend {service.Name}. "
            + "This annotation must have the same value across all Services in the backend.");
}
