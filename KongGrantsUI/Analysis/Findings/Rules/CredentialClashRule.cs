using System.Text.Json.Nodes;
using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Findings.Rules;

/// <summary>Consumers whose credentials clash: the controller leaves out all of them, and their plugins reach further than before (semantics 4.2, 3.5).</summary>
internal sealed class CredentialClashRule : IFindingRule
{
    public IEnumerable<Finding> Check(FindingContext context) => context.Translation.Conflicts.Select(conflict => Make(context, conflict));

    private static Finding Make(FindingContext context, CredentialClash conflict)
    {
        var last = context.Snapshot.Consumers.Find(conflict.Consumers[^1].Namespace, conflict.Consumers[^1].Name)!;
        var clashing = conflict.Secrets.Last(secret => secret.Namespace == last.Namespace && last.Credentials.Contains(secret.Name));
        var left = new JsonArray([.. last.Credentials.Where(name => name != clashing.Name).Select(name => (JsonNode)name)]);
        return new Finding(
            "KG035", Severity.Error,
            $"{Wording.List(conflict.Consumers)} {(conflict.Consumers.Count == 1 ? "has" : "have")} credentials that clash ({conflict.Index}), so the controller leaves "
            + $"{(conflict.Consumers.Count == 1 ? "it" : "all of them")} out, with every plugin that {(conflict.Consumers.Count == 1 ? "it names" : "they name")}.",
            [.. conflict.Consumers, .. conflict.Secrets], last.Namespace,
            new Remedy($"Take the credential off {last.Name} with this line, and give it one of its own.", Kubectl.MergePatch(last.Key, new JsonObject { ["credentials"] = left }.ToJsonString())));
    }
}
