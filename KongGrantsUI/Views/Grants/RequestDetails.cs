using System.Globalization;
using KongGrantsUI.Access;
using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Grants;
using KongGrantsUI.Grants.Rules;
using KongGrantsUI.Model;
using KongGrantsUI.Views.Effects;
using static KongGrantsUI.Texts.Say;
using Manifests = KongGrantsUI.Grants.Manifests;

namespace KongGrantsUI.Views.Grants;

/// <summary>Makes the page of one request. Pure.</summary>
public static class RequestDetails
{
    private static readonly EquatableList<GroupKind> Targetable = EquatableList.Of(Kinds.Service, Kinds.HttpRoute, Kinds.Ingress);

    public static RequestDetailView Make(VisibleWorld world, string @namespace, string name, DateTimeOffset now)
    {
        var loading = GrantsPages.Loading(world);
        if (world.Snapshot.Requests.Find(@namespace, name) is not { } request) return new RequestDetailView { Loading = loading };
        var review = RequestMatch.Review(request, world.Snapshot.Reviews);
        var status = GrantsPages.Status(request, world, now);
        var plan = RequestSteps.For(request, world, now);
        return new RequestDetailView
        {
            Loading = loading,
            Found = true,
            Title = T($"{request.Namespace} asks {request.ToNamespace}"),
            State = status.State,
            StateText = StateTexts.Of(status.State),
            Sentence = status.Sentence.ToString(),
            Reason = request.Reason,
            Allows = Allows(request, status.Grant is null ? null : review),
            Wishes = request.Attach.Select(wish => Wish(wish, request, world)).ToEquatableList(),
            Grant = status.Grant,
            IfApproved = IfApproved(world, request, status.State, []),
            Hazards = plan.Hazards.Select(hazard => hazard.ToString()).ToEquatableList(),
            Steps = StepViews.Make(plan, status.State, world),
            StepsNote = Note(plan, status.State, request),
            Targets = Targets(request, world),
            ApproveYaml = ApproveYaml(request, now),
        }.With(world.Access, request, status);
    }

    private static RequestDetailView With(this RequestDetailView view, AccessMap access, PluginGrantRequest request, RequestStatus status)
    {
        var to = request.ToNamespace;
        var reviews = access.May("create", Kinds.PluginGrantReview, to) && access.May("create", Kinds.ReferenceGrant, to);
        var ends = access.May("patch", Kinds.PluginGrantReview, to) && access.May("delete", Kinds.ReferenceGrant, to);
        return view with
        {
            CanDecide = reviews && IsOpen(status.State),
            CanRevoke = ends && (status.State is RequestState.Granted or RequestState.InUse or RequestState.Drifted or RequestState.Approving || (IsWayOut(status.State) && status.Grant is not null)),
            CanFinish = reviews && status.CanFinish && !IsWayOut(status.State),
            FinishText = (status.State, status.Grant) switch
            {
                (RequestState.Approving, _) => T("Finish the approval"),
                (_, null) => T("Make the grant again"),
                _ => T("Restore the grant"),
            },
            CanWithdraw = access.May("delete", Kinds.PluginGrantRequest, request.Namespace),
        };
    }

    /// <summary>What approving with these targets, and then doing every step, would change. Null where there is nothing to decide.</summary>
    public static EffectsView? IfApproved(VisibleWorld world, PluginGrantRequest request, RequestState state, EquatableList<AttachTarget> targets)
    {
        if (!IsOpen(state)) return null;
        var grant = new ReferenceGrant
        {
            Meta = new ObjectMeta { Namespace = request.ToNamespace, Name = RequestNames.Grant(request) },
            From = NarrowGrant.From(request), To = NarrowGrant.To(request),
        };
        return EffectsViews.Make(world.Plans?.IfApproved(request, targets, grant));
    }

    /// <summary>What would change if the request's grant were deleted at once.</summary>
    public static EffectsView IfRevoked(VisibleWorld world, ObjectKey grant) => EffectsViews.Make(world.Plans?.IfGone(grant));

    private static bool IsOpen(RequestState state) => state is RequestState.Pending or RequestState.Covered or RequestState.Denied or RequestState.Revoked;

    private static bool IsWayOut(RequestState state) => state is RequestState.Revoking or RequestState.Expired;

    private static bool Ended(RequestState state) => state is RequestState.Denied or RequestState.Revoked;

    private static EquatableList<string> Allows(PluginGrantRequest request, PluginGrantReview? granted)
    {
        var (kind, from, to) = (request.From.Kind, request.Namespace, request.ToNamespace);
        var what = request.ToNames.Count == 0
            ? T($"Each {kind} of {from}, and nothing else there, may use any KongPlugin of {to}, also those made later.")
            : T($"Each {kind} of {from}, and nothing else there, may use {string.Join(", ", request.ToNames)} of {to}, and no other plugin.");
        return [what, End(request, granted)];
    }

    private static string End(PluginGrantRequest request, PluginGrantReview? granted) => (granted, request.Duration) switch
    {
        ({ ExpiresAt: { } end }, _) => T($"It ends on {end.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC."),
        ({ }, _) => T("It has no end."),
        (null, { } wanted) => T($"It ends {Manifests.Duration(wanted)} after the approval."),
        _ => T("It has no end, unless the approver sets one."),
    };

    private static WishView Wish(AttachWish wish, PluginGrantRequest request, VisibleWorld world)
    {
        var known = world.Snapshot.Plugins.Find(request.ToNamespace, wish.Plugin);
        var what = known is not null ? $"{wish.Plugin} ({known.Type})" : wish.Type is { } type ? T($"{wish.Plugin} (asked for as {type})") : T($"{wish.Plugin} (not there yet)");
        return new WishView(
            wish.Referrers.Count == 0 ? T($"{what}, not attached to anything yet") : T($"{what} on {string.Join(", ", wish.Referrers)}"),
            known is null && wish.ConfigJson is { } config ? ManifestYaml.OfJson(config) : "");
    }

    private static string Note(ChangePlan plan, RequestState state, PluginGrantRequest request) => plan.Steps.Count switch
    {
        _ when Ended(state) => "",
        > 0 when IsWayOut(state) => T("The way out, in this order: nobody is limited who should not be, and the gateway keeps working."),
        0 => request.Attach.Count == 0 ? T("The request does not say what the plugins are to be attached to, so there are no steps to lead through.") : "",
        _ when plan.IsDone => T("Every step is done."),
        _ when !StepViews.MayStart(state) => T("These steps follow the approval, in this order."),
        _ => T("In this order, nobody is limited who should not be, and the gateway keeps working."),
    };

    private static EquatableList<TargetOption> Targets(PluginGrantRequest request, VisibleWorld world) =>
        world.Snapshot.Objects()
            .Where(item => item.Namespace == request.ToNamespace && Targetable.Contains(item.Kind) && !world.Partial.Contains(item.Key))
            .Select(item => new TargetOption(new AttachTarget(item.Kind, item.Name), $"{item.Kind.Kind} {item.Name}"))
            .ToEquatableList();

    private static string ApproveYaml(PluginGrantRequest request, DateTimeOffset now)
    {
        var expires = Expiry.Earlier(request.Duration, now, null);
        // To the hour, so that the text stands still while it is read.
        var rounded = expires is { } at ? new DateTimeOffset(at.Year, at.Month, at.Day, at.Hour, 0, 0, TimeSpan.Zero) : (DateTimeOffset?)null;
        var review = Manifests.Review(request, "Approved", new ApproveDecision("", rounded, []));
        return $"{ManifestYaml.Write(Manifests.Grant(request, rounded))}---\n{ManifestYaml.Write(review)}";
    }
}
