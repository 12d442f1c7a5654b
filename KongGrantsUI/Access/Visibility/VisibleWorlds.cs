using KongGrantsUI.Live;
using KongGrantsUI.Model;

namespace KongGrantsUI.Access.Visibility;

/// <summary>Cuts a live state down to what a user may see. Pure.</summary>
public static class VisibleWorlds
{
    public static VisibleWorld For(LiveState state, UserIdentity user, AccessMap access, IPlanning? planning = null, GatewayState? gateway = null)
    {
        var sight = new Sight(state, access);
        var partial = new SortedSet<ObjectKey>();
        var snapshot = VisibleSnapshots.For(state.Snapshot, sight, partial);
        var analysis = VisibleAnalyses.For(new LiveWorld(state, sight, snapshot));
        return new VisibleWorld
        {
            User = user,
            Access = access,
            Snapshot = snapshot,
            Analysis = analysis,
            Gateway = VisibleGateways.For(gateway ?? GatewayState.Unknown, sight, analysis),
            Partial = partial.ToEquatableList(),
            At = state.At,
            Plans = planning is null ? null : new RequestPlans(state, access, sight, planning),
        };
    }
}
