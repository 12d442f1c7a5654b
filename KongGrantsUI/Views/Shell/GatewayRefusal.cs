using KongGrantsUI.Access;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Views.Shell;

/// <summary>The gateway refuses its newest configuration, or would: what everybody has to know, on every page.</summary>
/// <param name="Since">Since when it does; null where that is worked out and not observed.</param>
/// <param name="Causes">What the user may know of the causes.</param>
/// <param name="Hidden">Whether there are causes of which the user may know nothing.</param>
public sealed record GatewayRefusal(DateTimeOffset? Since, EquatableList<RefusalCause> Causes, bool Hidden)
{
    /// <summary>Null where nothing is refused. An observed answer counts for more than one worked out.</summary>
    public static GatewayRefusal? Of(VisibleWorld world)
    {
        var observed = world.Gateway.Address is not null;
        if (observed ? world.Gateway.RefusedSince is null : !world.Analysis.Rejected) return null;
        var collisions = world.Analysis.Collisions.Select(collision => Of(collision, world)).ToArray();
        var explained = world.Analysis.Collisions.SelectMany(collision => collision.Plugins).ToHashSet();
        var others = world.Gateway.Faults.Where(fault => fault.Object is null || !explained.Contains(fault.Object))
            .Select(fault => new RefusalCause("", fault.Object is { } blamed ? [ObjectLink.To(blamed)] : [], fault.Message));
        var causes = collisions.Concat(others).ToEquatableList();
        return new GatewayRefusal(world.Gateway.RefusedSince, causes, causes.Count == 0);
    }

    private static RefusalCause Of(Collision collision, VisibleWorld world)
    {
        var words = world.Gateway.Faults.FirstOrDefault(fault => fault.Object is { } blamed && collision.Plugins.Contains(blamed));
        return new RefusalCause(
            T($"More than one {collision.Type} plugin is meant for {ScopeText.Of(collision.Scope)}. Kong allows one."),
            collision.Plugins.Concat(collision.Referrers).Select(ObjectLink.To).ToEquatableList(),
            words?.Message ?? "");
    }
}
