using KongGrantsUI.Access;
using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Views.Graph.Panel;

/// <summary>Tells why references stand as they do (semantics 1.1, 2.1, 3.1). Pure.</summary>
internal static class ReferenceStories
{
    public static IEnumerable<ReferenceStory> Of(VisibleWorld world, string id)
    {
        var (verdicts, reach) = (new EdgeVerdicts(world), new PluginReach(world));
        return world.Analysis.References
            .Where(item => item.Referrer.ToString() == id || Refusal(item) == id)
            .Select(item => Tell(item, world, verdicts, reach));
    }

    private static string Refusal(PluginReference item) =>
        item.Verdict == ReferenceVerdict.NoGrant ? GraphEdges.RefusedId(item.PluginNamespace, item.Referrer.Namespace) : "";

    private static ReferenceStory Tell(PluginReference item, VisibleWorld world, EdgeVerdicts verdicts, PluginReach reach)
    {
        var verdict = verdicts.Of(item);
        var malformed = item.Verdict == ReferenceVerdict.Malformed;
        return new ReferenceStory(
            $"{item.Referrer.Name} → {item.Piece.Trim()}",
            malformed ? EdgeVerdict.NoPlugin : verdict,
            malformed ? T("The controller drops this piece without a word. Write namespace:name, or the name alone.") : GraphEdges.Sentence(item, verdict),
            Steps(item, world, verdict, reach).ToEquatableList(),
            item.Misses.Select(miss => new GrantCandidate(miss.Grant.ToString(), miss.Grant.Name, miss.Reason.ToString())).ToEquatableList());
    }

    private static IEnumerable<StoryStep> Steps(PluginReference item, VisibleWorld world, EdgeVerdict verdict, PluginReach reach)
    {
        var who = $"{item.Referrer.Kind.Kind} {item.Referrer.NamespacedName}";
        yield return new StoryStep(item.Verdict != ReferenceVerdict.Malformed, item.Source == ReferenceSource.Annotation
            ? T($"{who} names \"{item.Piece}\" in {Names.PluginsAnnotation}, place {item.Position + 1}.")
            : T($"{who} names \"{item.Piece}\" in an ExtensionRef filter, place {item.Position + 1}."));
        if (item.Verdict == ReferenceVerdict.Malformed) yield break;
        yield return new StoryStep(true, item.HasPrefix
            ? T($"The piece names namespace {item.PluginNamespace}, so a ReferenceGrant there has to allow it.")
            : T($"The piece names no namespace, so the plugin is looked up in {item.PluginNamespace}, and no grant is needed."));
        if (item.HasPrefix) yield return Permission(item, world);
        yield return Existence(item);
        yield return Effect(item, world, verdict, reach);
    }

    private static StoryStep Permission(PluginReference item, VisibleWorld world)
    {
        if (item.Grant is not { } match)
            return new StoryStep(false, T($"No ReferenceGrant in {item.PluginNamespace} allows {item.Referrer.Kind.Kind} of {item.Referrer.Namespace} to use {item.PluginName}. The owner of {item.PluginNamespace} can make one."));
        var grant = world.Snapshot.ReferenceGrants.Find(match.Grant.Namespace, match.Grant.Name);
        var to = grant is not null && match.ToIndex < grant.To.Count && grant.To[match.ToIndex].Name is { } name ? T($"plugin {name}") : T("any plugin");
        return new StoryStep(true, T($"{match.Grant} allows it: spec.from[{match.FromIndex}] is {item.Referrer.Kind.Kind} of {item.Referrer.Namespace}, and spec.to[{match.ToIndex}] is {to}."));
    }

    private static StoryStep Existence(PluginReference item) => item.Verdict switch
    {
        ReferenceVerdict.NoGrant => new StoryStep(null, T("Whether the plugin exists is not looked at without a grant.")),
        ReferenceVerdict.MissingPlugin => new StoryStep(false, T($"There is no KongPlugin {item.PluginNamespace}/{item.PluginName}. Create it, or correct the name.")),
        _ => new StoryStep(true, T($"{item.Plugin?.ToString() ?? item.PluginName} exists.")),
    };

    private static StoryStep Effect(PluginReference item, VisibleWorld world, EdgeVerdict verdict, PluginReach reach)
    {
        if (item.Plugin is not { } plugin) return new StoryStep(null, T("It takes no effect."));
        if (verdict == EdgeVerdict.Collides) return new StoryStep(false, T("Another reference has the same type and scope: Kong refuses the whole configuration and keeps the last good one."));
        if (verdict == EdgeVerdict.Shadowed) return new StoryStep(false, T("Each route has a plugin of the same type, and a route's counts before its service's."));
        var scopes = world.Analysis.Entities.Where(entity => entity.Plugin == plugin && entity.Referrers.Contains(item.Referrer))
            .Select(entity => reach.Words(entity.Scope)).Distinct(StringComparer.Ordinal).ToArray();
        return scopes.Length == 0
            ? new StoryStep(false, T("It makes nothing in the gateway yet: what names the plugin is not served."))
            : new StoryStep(true, T($"It applies to {PluginReach.All(scopes.Take(4))}."));
    }
}
