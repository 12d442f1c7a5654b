using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using System.Text.Json.Nodes;

namespace KongGrantsUI.Analysis.Findings.Rules;

/// <summary>An exact path whose prefix is to be stripped: nothing below it ever matches (semantics 5.5; trap 6).</summary>
internal sealed class ExactPathRule : IFindingRule
{
    public IEnumerable<Finding> Check(FindingContext context) => context.Whole(this, [context.Snapshot.HttpRoutes], () => All(context));

    private static IEnumerable<Finding> All(FindingContext context) =>
        from route in context.Snapshot.HttpRoutes
        where HttpRouteTranslator.StripPath(route)
        from rule in route.Rules.Index()
        from match in rule.Item.Matches.Index()
        where match.Item.PathType == "Exact" && match.Item.Path.Length > 1
        select Make(route.Key, rule.Index, match.Index, match.Item.Path);

    private static Finding Make(ObjectKey route, int rule, int match, string path)
    {
        var patch = new JsonArray(new JsonObject { ["op"] = "replace", ["path"] = $"/spec/rules/{rule}/matches/{match}/path/type", ["value"] = "PathPrefix" });
        return new Finding(
            "KG016", Severity.Warning,
            $"{Wording.Of(route)} strips {path} but matches it exactly: {path} alone is served, and {path.TrimEnd('/')}/anything gets 404.",
            [route], route.Namespace,
            new Remedy("Match it as a prefix.", Kubectl.JsonPatch(route, patch.ToJsonString())));
    }
}
