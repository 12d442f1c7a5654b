using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using System.Text.Json.Nodes;
using static KongGrantsUI.Texts.Say;

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
            Of(
                conflict.Consumers.Count,
                $"{Wording.List(conflict.Consumers)} has credentials that clash ({conflict.Index}), so the controller leaves it out, with every plugin that it names.",
                $"{Wording.List(conflict.Consumers)} have credentials that clash ({conflict.Index}), so the controller leaves all of them out, with every plugin that they name."),
            [.. conflict.Consumers, .. conflict.Secrets], last.Namespace,
            new Remedy($"Take the credential off {last.Name} with this line, and give it one of its own.", Kubectl.MergePatch(last.Key, new JsonObject { ["credentials"] = left }.ToJsonString())));
    }
}
