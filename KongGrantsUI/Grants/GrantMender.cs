using KongGrantsUI.Cluster.Writing;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using System.Text.Json.Nodes;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Grants;

/// <summary>Makes or changes a ReferenceGrant as the remedy of a finding has it, as the user who chose to.</summary>
public sealed class GrantMender(IClusterWriter writer)
{
    /// <param name="yaml">One ReferenceGrant. Where it is there already its spec becomes this one; labels and annotations stay.</param>
    /// <param name="seen">The resourceVersion from which the remedy was made; empty where there was no such grant.</param>
    /// <returns>Failed where the grant has changed since, or where Kubernetes refuses.</returns>
    public async Task<ActionResult> ApplyAsync(UserIdentity user, string yaml, string seen, CancellationToken cancellation)
    {
        var manifest = ManifestYaml.Parse(yaml);
        if (Text(manifest["kind"]) != Kinds.ReferenceGrant.Kind || Text(manifest["metadata"]?["namespace"]) is not { } home || Text(manifest["metadata"]?["name"]) is not { } name)
            return ActionResult.Failed("This remedy is not one ReferenceGrant.", "Use its kubectl line instead.");
        var key = new ObjectKey(Kinds.ReferenceGrant, home, name);
        var result = seen.Length == 0
            ? await writer.CreateAsync(user, manifest, dryRun: false, cancellation)
            : await writer.PatchAsync(user, key, Patch(manifest, seen), dryRun: false, cancellation);
        if (!result.Succeeded) return Remedies.Explain(result.Outcome, result.Message, home);
        return ActionResult.Done(seen.Length == 0 ? Of($"The grant {key.NamespacedName} is made.") : Of($"The grant {key.NamespacedName} allows what was shown, and no more."), key);
    }

    private static JsonObject Patch(JsonObject manifest, string seen) => new()
    {
        ["metadata"] = new JsonObject { ["resourceVersion"] = seen },
        ["spec"] = manifest["spec"]?.DeepClone(),
    };

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
