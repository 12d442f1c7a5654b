using KongGrantsUI.Access;
using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Grants.Rules;
using KongGrantsUI.Model;

namespace KongGrantsUI.Grants;

/// <summary>The steps that a request's state calls for: into the grant, or out of it. Pure.</summary>
public static class RequestSteps
{
    private static readonly ChangePlan None = new([], []);

    public static ChangePlan For(PluginGrantRequest request, VisibleWorld world, DateTimeOffset now)
    {
        if (world.Plans is not { } plans) return None;
        var review = RequestMatch.Review(request, world.Snapshot.Reviews);
        var status = RequestStates.Derive(request, review, world.Snapshot.ReferenceGrants, world.Analysis.References, now);
        return status switch
        {
            { State: RequestState.Revoking or RequestState.Expired, Grant: { } grant } => plans.OutOf(grant),
            { State: RequestState.Denied or RequestState.Revoked or RequestState.Expired } => None,
            _ => plans.For(request, review?.AttachTo ?? []),
        };
    }
}
