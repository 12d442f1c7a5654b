using KongGrantsUI.Access;
using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Grants;

/// <summary>
/// What revoking would do to traffic: a plugin that stays on a Service or route loses its consumers, and so applies to
/// everybody there; two of one type collide, and Kong refuses the whole configuration (semantics 3.5, case 07).
/// </summary>
internal static class RevokeWarnings
{
    public static EquatableList<string> For(PluginGrantRequest request, VisibleWorld world) =>
        world.Analysis.References
            .Where(reference => reference.Referrer.Namespace == request.ToNamespace && reference.PluginNamespace == request.ToNamespace)
            .Where(reference => request.ToNames.Contains(reference.PluginName))
            .GroupBy(reference => reference.Referrer)
            .Select(group => Sentence(group.Key, [.. group.Select(reference => reference.PluginName).Distinct()], world))
            .ToEquatableList();

    private static string Sentence(ObjectKey referrer, string[] plugins, VisibleWorld world)
    {
        var types = plugins.Select(name => world.Snapshot.Plugins.Find(referrer.Namespace, name)?.Type).OfType<string>().ToArray();
        var effect = types.Length > types.Distinct().Count()
            ? "These are of one type, so they would collide, and Kong would refuse its whole configuration until one is taken off."
            : "Without the consumers, it would apply to everybody there.";
        return $"{referrer.Kind.Kind} {referrer.Name} names {string.Join(" and ", plugins)}. {effect} Take it off first: {Command(referrer, plugins, world)}";
    }

    private static string Command(ObjectKey referrer, string[] plugins, VisibleWorld world)
    {
        var kept = (world.Snapshot.Find(referrer)?.Meta.Annotation(Names.PluginsAnnotation) ?? "")
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Except(plugins).ToArray();
        var change = kept.Length == 0 ? $"{Names.PluginsAnnotation}-" : $"--overwrite {Names.PluginsAnnotation}={string.Join(",", kept)}";
        return $"kubectl annotate {referrer.Kind.Kind.ToLowerInvariant()} {referrer.Name} -n {referrer.Namespace} {change}";
    }
}
