using KongGrantsUI.Analysis.Grants;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.References;

/// <summary>
/// The plugin that a KongCustomEntity belongs to (semantics 1.3). Unlike in an annotation, its own namespace may be
/// written without a grant; and it makes no plugin entity, it only follows those that others make.
/// </summary>
internal sealed class CustomEntityParents(GrantIndex grants, PluginIndex plugins)
{
    public PluginReference? Resolve(KongCustomEntity entity)
    {
        if (entity.Parent is not { } parent || (parent.Kind != Kinds.KongPlugin && parent.Kind != Kinds.KongClusterPlugin)) return null;
        var home = string.IsNullOrEmpty(parent.Namespace) ? entity.Namespace : parent.Namespace;
        var remote = parent.Kind == Kinds.KongPlugin && home != entity.Namespace;
        var reference = new PluginReference
        {
            Referrer = entity.Key,
            Piece = remote ? $"{home}:{parent.Name}" : parent.Name,
            Source = ReferenceSource.ParentRef,
            PluginNamespace = home,
            PluginName = parent.Name,
            HasPrefix = remote,
            Verdict = ReferenceVerdict.MissingPlugin,
        };
        return remote ? Remote(reference) : Find(reference, parent.Kind, ReferenceVerdict.Local);
    }

    private PluginReference Remote(PluginReference reference)
    {
        var question = ReferenceResolver.QuestionOf(reference);
        var allowing = grants.Allowing(question);
        return allowing.Count > 0
            ? Find(reference, Kinds.KongPlugin, ReferenceVerdict.Granted) with { Grant = allowing[0] }
            : reference with { Verdict = ReferenceVerdict.NoGrant, Misses = GrantMisses.For(grants, question) };
    }

    private PluginReference Find(PluginReference reference, GroupKind kind, ReferenceVerdict found)
    {
        var plugin = kind == Kinds.KongPlugin ? plugins.FindLocal(reference.PluginNamespace, reference.PluginName) : plugins.FindClusterWide(reference.PluginName);
        return plugin is null ? reference : reference with { Verdict = found, Plugin = plugin.Key };
    }
}
