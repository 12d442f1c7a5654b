using KongGrantsUI.Analysis.Grants;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.References;

/// <summary>Decides single references (semantics 2.1): permission first, existence after it.</summary>
internal sealed class ReferenceResolver(GrantIndex grants, PluginIndex plugins)
{
    private readonly Dictionary<GrantIndex.Question, EquatableList<GrantMiss>> misses = [];

    public IEnumerable<PluginReference> Resolve(ObjectKey referrer, string? annotation, ReferenceSource source, int offset = 0) =>
        PluginAnnotation.Parse(annotation).Entries.Select(entry => Resolve(referrer, entry, source, offset));

    private PluginReference Resolve(ObjectKey referrer, AnnotationEntry entry, ReferenceSource source, int offset)
    {
        var reference = new PluginReference
        {
            Referrer = referrer,
            Piece = entry.Piece,
            Position = offset + entry.Position,
            Source = source,
            PluginNamespace = entry.HasPrefix ? entry.Namespace : referrer.Namespace,
            PluginName = entry.Name,
            HasPrefix = entry.HasPrefix,
            Verdict = ReferenceVerdict.Malformed,
        };
        if (entry.Dropped) return reference;
        return entry.HasPrefix ? Remote(reference, entry) : Find(reference, entry, ReferenceVerdict.Local);
    }

    private PluginReference Remote(PluginReference reference, AnnotationEntry entry)
    {
        var question = QuestionOf(reference);
        var allowing = grants.Allowing(question);
        if (allowing.Count > 0) return Find(reference, entry, ReferenceVerdict.Granted) with { Grant = allowing[0] };
        if (!misses.TryGetValue(question, out var reasons)) misses[question] = reasons = GrantMisses.For(grants, question);
        return reference with { Verdict = ReferenceVerdict.NoGrant, Misses = reasons };
    }

    private PluginReference Find(PluginReference reference, AnnotationEntry entry, ReferenceVerdict found) =>
        plugins.Find(reference.PluginNamespace, entry.LookupName) is { } plugin
            ? reference with { Verdict = found, Plugin = plugin.Key }
            : reference with { Verdict = ReferenceVerdict.MissingPlugin };

    public static GrantIndex.Question QuestionOf(PluginReference reference) => new(
        reference.Referrer.Kind, reference.Referrer.Namespace, Kinds.KongPlugin, reference.PluginNamespace, reference.PluginName);
}
