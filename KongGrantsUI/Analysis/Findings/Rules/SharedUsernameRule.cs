using System.Text.Json.Nodes;
using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Findings.Rules;

/// <summary>Consumers with one name: names are unique in the whole gateway, not in a namespace (semantics 3.2).</summary>
internal sealed class SharedUsernameRule : IFindingRule
{
    public IEnumerable<Finding> Check(FindingContext context) => Collisions.SharedNames(context.Result.Consumers)
        .Select(group => Make(group.Key, [.. group.Select(consumer => consumer.Source).Order()]));

    private static Finding Make(string name, ObjectKey[] consumers)
    {
        var last = consumers[^1];
        var patch = new JsonObject { ["username"] = $"{name}-{last.Namespace}" };
        return new Finding(
            "KG022", Severity.Error,
            $"{Wording.List(consumers)} all have the username '{name}', which is unique in the whole gateway, so Kong refuses the whole configuration.",
            [.. consumers], last.Namespace,
            new Remedy("Give one of them another username, or delete it.", Kubectl.MergePatch(last, patch.ToJsonString())));
    }
}
