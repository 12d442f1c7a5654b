using KongGrantsUI.Access;
using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Cluster.Writing;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using System.Text.Json.Nodes;

namespace KongGrantsUI.Grants;

/// <summary>Does one step of a plan as a user. A step that is done already is left alone, so it may be repeated.</summary>
public sealed class StepRunner(IClusterWriter writer)
{
    public async Task<ActionResult> RunAsync(UserIdentity user, PlanStep step, string? yaml, VisibleWorld world, CancellationToken cancellation) => step switch
    {
        { State: StepState.Done } => ActionResult.Done("This is done already."),
        { State: StepState.Waiting } => ActionResult.Failed($"This would do harm now. {step.WaitsFor}", "Do the earlier steps first."),
        { Change.Verb: ChangeVerb.Create } => await CreateAsync(user, step, yaml, cancellation),
        { Change.Verb: ChangeVerb.Annotate } => await AnnotateAsync(user, step, world, cancellation),
        { Change.Verb: ChangeVerb.Delete } => Ended(step, await writer.DeleteAsync(user, step.Change.Object, world.Snapshot.Find(step.Change.Object)?.Meta.Uid, cancellation), WriteOutcome.NotFound),
        { Change.Verb: ChangeVerb.Patch } => await PatchAsync(user, step, cancellation),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step.Change.Verb, "No such verb."),
    };

    private async Task<ActionResult> PatchAsync(UserIdentity user, PlanStep step, CancellationToken cancellation)
    {
        var key = step.Change.Object;
        var read = await writer.ReadAsync(user, key, cancellation);
        if (read.Object?["metadata"]?["resourceVersion"] is not { } version) return Remedies.Explain(read.Outcome, read.Message, key.Namespace);
        var patch = (JsonObject)JsonNode.Parse(step.Change.PatchJson)!;
        if (patch["metadata"] is not JsonObject meta) patch["metadata"] = meta = [];
        meta["resourceVersion"] = version.DeepClone();
        return Ended(step, await writer.PatchAsync(user, key, patch, dryRun: false, cancellation), null);
    }

    private async Task<ActionResult> CreateAsync(UserIdentity user, PlanStep step, string? yaml, CancellationToken cancellation)
    {
        JsonObject manifest;
        try
        {
            manifest = ManifestYaml.Parse(yaml ?? step.Change.Yaml);
        }
        catch (FormatException error)
        {
            return ActionResult.Failed(Sentence.Verbatim(error.Message), "Correct the YAML, then do the step again.");
        }

        return IsOf(manifest, step.Change.Object)
            ? Ended(step, await writer.CreateAsync(user, manifest, dryRun: false, cancellation), WriteOutcome.AlreadyExists)
            : ActionResult.Failed($"This step makes {step.Change.Object}, but the YAML is of another object.", "Keep kind, metadata.namespace and metadata.name as they were.");
    }

    private async Task<ActionResult> AnnotateAsync(UserIdentity user, PlanStep step, VisibleWorld world, CancellationToken cancellation)
    {
        var key = step.Change.Object;
        var read = await writer.ReadAsync(user, key, cancellation);
        if (read.Object?["metadata"] is not JsonObject meta) return Remedies.Explain(read.Outcome, read.Message, key.Namespace);
        var now = step.Change.Annotations.Keys.ToDictionary(name => name, name => meta["annotations"]?[name]?.GetValue<string>() ?? "");
        if (step.Change.Annotations.All(wanted => now[wanted.Key] == wanted.Value)) return ActionResult.Done("This is done already.");
        // The plan's value was made from the snapshot's; writing it over a newer one would take somebody's change back.
        if (now.Any(entry => entry.Value != (world.Snapshot.Find(key)?.Meta.Annotation(entry.Key) ?? "")))
            return Remedies.Explain(WriteOutcome.Conflict, Say.Of($"{key} has changed since this plan was made."), key.Namespace);
        var annotations = new JsonObject(step.Change.Annotations.Select(entry =>
            KeyValuePair.Create(entry.Key, entry.Value.Length == 0 ? null : (JsonNode?)entry.Value)));
        var patch = new JsonObject
        {
            ["metadata"] = new JsonObject { ["resourceVersion"] = meta["resourceVersion"]?.GetValue<string>(), ["annotations"] = annotations },
        };
        return Ended(step, await writer.PatchAsync(user, key, patch, dryRun: false, cancellation), null);
    }

    private static ActionResult Ended(PlanStep step, WriteResult result, WriteOutcome? alsoDone) => result.Succeeded || result.Outcome == alsoDone
        ? ActionResult.Done($"Done: {step.Title}", step.Change.Object)
        : Remedies.Explain(result.Outcome, result.Message, step.Change.Object.Namespace);

    private static bool IsOf(JsonObject manifest, ObjectKey key) =>
        Text(manifest["kind"]) == key.Kind.Kind && Text(manifest["metadata"]?["name"]) == key.Name && Text(manifest["metadata"]?["namespace"]) == key.Namespace;

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
