using KongGrantsUI.Access;
using KongGrantsUI.Cluster.Writing;
using KongGrantsUI.Grants.Rules;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using System.Text.Json.Nodes;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Grants;

/// <summary>
/// Carries decisions out, each write as the user who decided. Every action can be repeated: names are derived, and what
/// is there already counts as done. Pages change only when the cluster reports the result.
/// </summary>
public sealed class GrantService(IClusterWriter writer, IWorldFeed worlds, StepRunner steps, TimeProvider time)
{
    public async Task<ActionResult> CreateRequestAsync(UserIdentity user, RequestDraft draft, CancellationToken cancellation)
    {
        var world = await worlds.CurrentAsync(user, cancellation);
        if (DraftRules.Check(draft) is [var problem, ..]) return ActionResult.Failed(problem, "Correct the form, then send it again.");
        var key = new ObjectKey(Kinds.PluginGrantRequest, draft.Namespace, DraftRules.NameFor(draft, world.Snapshot.Requests));
        var result = await writer.CreateAsync(user, Manifests.Request(draft, key.Name), dryRun: false, cancellation);
        return result.Succeeded
            ? ActionResult.Done($"Requested. The owner of {draft.ToNamespace} decides.", key)
            : Remedies.Explain(result.Outcome, result.Message, draft.Namespace);
    }

    /// <summary>Makes the grant, then the review. A failure between the two leaves a state that <see cref="FinishAsync"/> mends.</summary>
    public Task<ActionResult> ApproveAsync(UserIdentity user, ObjectKey request, ApproveDecision decision, CancellationToken cancellation) =>
        WithRequestAsync(user, request, async (found, world) =>
        {
            if (found.ToNames.Count > NarrowGrant.MostNames)
                return ActionResult.Failed($"A ReferenceGrant names at most {NarrowGrant.MostNames:N0} plugins; this request names {found.ToNames.Count:N0}.", "Deny it, and have it asked for in several requests.");
            if (decision.ExpiresAt <= time.GetUtcNow())
                return ActionResult.Failed("The end of the grant lies in the past.", "Choose a later end, or none.");
            var expires = Expiry.Earlier(found.Duration, time.GetUtcNow(), decision.ExpiresAt);
            var grant = await PutGrantAsync(user, found, expires, DecisionNote.Write(decision), cancellation);
            if (!grant.Succeeded) return Remedies.Explain(grant.Outcome, grant.Message, found.ToNamespace);
            // A new review, not an old one changed: the wanted duration counts from when it was made.
            if (RequestMatch.Review(found, world.Snapshot.Reviews) is { Decision: not "Approved" } old)
                await writer.DeleteAsync(user, old.Key, old.Meta.Uid, cancellation);
            return await PutReviewAsync(user, found, "Approved", decision with { ExpiresAt = expires }, "Approved.", cancellation);
        }, cancellation);

    public Task<ActionResult> DenyAsync(UserIdentity user, ObjectKey request, string comment, CancellationToken cancellation) =>
        EndAsync(user, request, "Denied", comment, cancellation);

    /// <summary>
    /// Marks the review as revoked, then deletes the grant, so that half a revocation never looks like an approval. Step by
    /// step, the grant stays for now: the review is what tells both owners that its end is under way.
    /// </summary>
    public Task<ActionResult> RevokeAsync(UserIdentity user, ObjectKey request, RevokeDecision decision, CancellationToken cancellation) =>
        decision.Way == RevokeWay.AtOnce
            ? EndAsync(user, request, "Revoked", decision.Comment, cancellation)
            : WithRequestAsync(user, request, async (found, world) =>
            {
                var marked = await MarkAsync(user, found, "Revoked", decision.Comment, world, cancellation);
                return marked.Succeeded ? ActionResult.Done("The way out has begun. The grant works until its last step.") : marked;
            }, cancellation);

    /// <summary>Brings to its end what was left half done, restores a drifted grant, or deletes one that has expired.</summary>
    public Task<ActionResult> FinishAsync(UserIdentity user, ObjectKey request, CancellationToken cancellation) =>
        WithRequestAsync(user, request, async (found, world) =>
        {
            var review = RequestMatch.Review(found, world.Snapshot.Reviews);
            var status = RequestStates.Derive(found, review, world.Snapshot.ReferenceGrants, world.Analysis.References, time.GetUtcNow());
            if (!status.CanFinish) return ActionResult.Done("There is nothing left to finish.");
            if (status.State is RequestState.Revoking or RequestState.Expired)
                return await DeleteGrantAsync(user, found, status.Grant, world, "The grant is deleted.", cancellation);
            var expires = review is null ? GrantEnd(world, status.Grant) : Expiry.Of(found, review);
            var (comment, targets) = DecisionNote.Read(status.Grant is null ? null : world.Snapshot.Find(status.Grant) as ReferenceGrant);
            var grant = await PutGrantAsync(user, found, expires, "", cancellation);
            if (!grant.Succeeded) return Remedies.Explain(grant.Outcome, grant.Message, found.ToNamespace);
            return review is not null
                ? ActionResult.Done("The grant is as it was approved.")
                : await PutReviewAsync(user, found, "Approved", new ApproveDecision(comment, expires, targets), "The approval is finished.", cancellation);
        }, cancellation);

    /// <summary>Deletes the user's own request. A grant made for it stays until its owner deletes it.</summary>
    public Task<ActionResult> WithdrawAsync(UserIdentity user, ObjectKey request, CancellationToken cancellation) =>
        WithRequestAsync(user, request, async (found, _) =>
            Gone(await writer.DeleteAsync(user, request, found.Meta.Uid, cancellation), "The request is withdrawn.", found.Namespace), cancellation);

    /// <summary>Deletes a grant that was made without a request.</summary>
    public async Task<ActionResult> DeleteGrantAsync(UserIdentity user, ObjectKey grant, CancellationToken cancellation)
    {
        var world = await worlds.CurrentAsync(user, cancellation);
        var uid = world.Snapshot.Find(grant)?.Meta.Uid;
        return Gone(await writer.DeleteAsync(user, grant, uid, cancellation), "The grant is deleted.", grant.Namespace);
    }

    /// <summary>Does one step of the request's plan as it is now. <paramref name="yaml"/> replaces the manifest of a step that creates something.</summary>
    public Task<ActionResult> DoStepAsync(UserIdentity user, ObjectKey request, string stepId, string? yaml, CancellationToken cancellation) =>
        WithRequestAsync(user, request, async (found, world) =>
        {
            var step = RequestSteps.For(found, world, time.GetUtcNow()).Steps.FirstOrDefault(step => step.Id == stepId);
            return step is null
                ? ActionResult.Failed("The plan has changed, and this step is no longer in it.", "Look at the steps again.")
                : await steps.RunAsync(user, step, yaml, world, cancellation);
        }, cancellation);

    private Task<ActionResult> EndAsync(UserIdentity user, ObjectKey request, string decision, string comment, CancellationToken cancellation) =>
        WithRequestAsync(user, request, async (found, world) =>
        {
            var put = await MarkAsync(user, found, decision, comment, world, cancellation);
            if (!put.Succeeded) return put;
            var grant = RequestMatch.Grant(found, RequestMatch.Review(found, world.Snapshot.Reviews), world.Snapshot.ReferenceGrants)?.Key;
            return await DeleteGrantAsync(user, found, grant, world, Said(decision), cancellation);
        }, cancellation);

    private static Sentence Said(string decision) => decision == "Denied" ? Of("Denied.") : Of("Revoked.");

    private Task<ActionResult> MarkAsync(UserIdentity user, PluginGrantRequest request, string decision, string comment, VisibleWorld world, CancellationToken cancellation)
    {
        var kept = RequestMatch.Review(request, world.Snapshot.Reviews);
        var text = comment.Length == 0 && kept?.Decision == decision ? kept.Comment : comment;
        return PutReviewAsync(user, request, decision, new ApproveDecision(text, null, kept?.AttachTo ?? []), Said(decision), cancellation);
    }

    private async Task<ActionResult> WithRequestAsync(
        UserIdentity user, ObjectKey key, Func<PluginGrantRequest, VisibleWorld, Task<ActionResult>> act, CancellationToken cancellation)
    {
        var world = await worlds.CurrentAsync(user, cancellation);
        return world.Snapshot.Find(key) is PluginGrantRequest request
            ? await act(request, world)
            : ActionResult.Failed($"There is no request {key.NamespacedName} any more.", "The list of requests shows what is there now.");
    }

    private async Task<WriteResult> PutGrantAsync(UserIdentity user, PluginGrantRequest request, DateTimeOffset? expires, string note, CancellationToken cancellation)
    {
        var manifest = Manifests.Grant(request, expires, note);
        var created = await writer.CreateAsync(user, manifest, dryRun: false, cancellation);
        if (created.Outcome != WriteOutcome.AlreadyExists) return created;
        var key = new ObjectKey(Kinds.ReferenceGrant, request.ToNamespace, RequestNames.Grant(request));
        var patch = new JsonObject { ["metadata"] = Fresh(manifest["metadata"]!, "labels", "annotations"), ["spec"] = Manifests.GrantSpec(request) };
        return await PatchFreshAsync(user, key, patch, cancellation);
    }

    private async Task<ActionResult> PutReviewAsync(
        UserIdentity user, PluginGrantRequest request, string decision, ApproveDecision details, Sentence done, CancellationToken cancellation)
    {
        var manifest = Manifests.Review(request, decision, details);
        var key = new ObjectKey(Kinds.PluginGrantReview, request.ToNamespace, RequestNames.Review(request));
        var result = await writer.CreateAsync(user, manifest, dryRun: false, cancellation);
        if (result.Outcome == WriteOutcome.AlreadyExists)
            result = await PatchFreshAsync(user, key, new JsonObject { ["spec"] = Whole((JsonObject)manifest["spec"]!) }, cancellation);
        return result.Succeeded ? ActionResult.Done(done, key) : Remedies.Explain(result.Outcome, result.Message, request.ToNamespace);
    }

    private async Task<WriteResult> PatchFreshAsync(UserIdentity user, ObjectKey key, JsonObject patch, CancellationToken cancellation)
    {
        var read = await writer.ReadAsync(user, key, cancellation);
        if (read.Object is null) return new WriteResult(read.Outcome, read.Message);
        var meta = patch["metadata"] as JsonObject ?? [];
        meta["resourceVersion"] = read.Object["metadata"]?["resourceVersion"]?.GetValue<string>();
        if (meta.Parent is null) patch["metadata"] = meta;
        return await writer.PatchAsync(user, key, patch, dryRun: false, cancellation);
    }

    private async Task<ActionResult> DeleteGrantAsync(
        UserIdentity user, PluginGrantRequest request, ObjectKey? grant, VisibleWorld world, Sentence done, CancellationToken cancellation) => grant is null
        ? ActionResult.Done(done)
        : Gone(await writer.DeleteAsync(user, grant, world.Snapshot.Find(grant)?.Meta.Uid, cancellation), done, request.ToNamespace);

    private static ActionResult Gone(WriteResult result, Sentence done, string @namespace) =>
        result.Succeeded || result.Outcome == WriteOutcome.NotFound ? ActionResult.Done(done) : Remedies.Explain(result.Outcome, result.Message, @namespace);

    /// <summary>A merge patch keeps what it does not name, so what the new decision leaves out is named as absent.</summary>
    private static JsonObject Whole(JsonObject spec)
    {
        var whole = (JsonObject)spec.DeepClone();
        foreach (var part in (string[])["comment", "grant", "expiresAt", "attachTo"]) whole.TryAdd(part, null);
        return whole;
    }

    private static DateTimeOffset? GrantEnd(VisibleWorld world, ObjectKey? grant) =>
        grant is not null && DateTimeOffset.TryParse(
            world.Snapshot.Find(grant)?.Meta.Annotation(Names.ExpiresAtAnnotation), System.Globalization.CultureInfo.InvariantCulture, out var at)
            ? at
            : null;

    private static JsonObject Fresh(JsonNode meta, params string[] parts) =>
        new(parts.Where(part => meta[part] is not null).Select(part => KeyValuePair.Create(part, (JsonNode?)meta[part]!.DeepClone())));
}
