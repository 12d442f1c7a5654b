using KongGrantsUI.Access;
using KongGrantsUI.Model;
using KongGrantsUI.Views.Shell;

namespace KongGrantsUI.Views.Preflight;

/// <summary>Whether there is a gateway of Kong's, and whether it takes its configuration.</summary>
internal static class GatewayChecks
{
    private const string Controller = "konghq.com/kic-gateway-controller";

    public static IEnumerable<Check> Of(VisibleWorld world)
    {
        yield return Class(world);
        yield return Address(world);
        yield return Routes(world);
        yield return Configuration(world);
    }

    private static Check Class(VisibleWorld world)
    {
        const string what = "A GatewayClass names Kong's controller";
        if (!world.Access.May("list", Kinds.GatewayClass, "")) return new Check("unknown", what, "You may not list GatewayClasses. A cluster admin sees this.");
        var own = world.Snapshot.GatewayClasses.Where(item => item.ControllerName == Controller).Select(item => item.Name).ToArray();
        return own.Length > 0
            ? new Check("ok", what, $"{string.Join(", ", own)} does.")
            : new Check("warning", what, $"None names {Controller}.", "Make a GatewayClass for Kong, or attach plugins by Ingress alone.");
    }

    private static Check Address(VisibleWorld world)
    {
        const string what = "The gateway's address is known";
        if (world.Gateway.Address is { } own) return new Check("ok", what, $"It listens at {own}.");
        var published = world.Snapshot.Gateways.SelectMany(item => item.Addresses).Distinct().ToArray();
        if (published.Length > 0) return new Check("ok", what, $"Gateways publish {string.Join(", ", published)}.");
        return world.Snapshot.Gateways.Count == 0
            ? new Check("unknown", what, "There is no Gateway that you may see.")
            : new Check(
                "warning", what, "No Gateway that you may see publishes an address, so the test console has nowhere to call.",
                "Let the controller publish it (publish_service), or name host and port in TestConsole:AllowedTargets.");
    }

    private static Check Routes(VisibleWorld world)
    {
        const string what = "Every route that you may see is accepted";
        var refused = world.Analysis.Routes.Where(route => !route.Accepted).ToArray();
        if (world.Analysis.Routes.Count == 0) return new Check("unknown", what, "There is no route that you may see.");
        return refused.Length == 0
            ? new Check("ok", what, world.Analysis.Routes.Count == 1 ? "The one there is, is." : $"All {world.Analysis.Routes.Count} are.")
            : new Check("warning", what, $"{refused[0].Route}: {refused[0].Reason}{(refused.Length > 1 ? $" And {refused.Length - 1} more." : "")}", "The findings say how to mend each.");
    }

    private static Check Configuration(VisibleWorld world)
    {
        const string what = "The gateway takes its configuration";
        if (GatewayRefusal.Of(world) is { } refusal)
        {
            return new Check(
                "error", what, refusal.Since is null ? "By the objects, Kong refuses it as a whole." : "It refuses the newest one as a whole, and goes on with the last good one.",
                "Mend the errors among the findings: until then no change of anybody's reaches the gateway.");
        }

        return world.Gateway.Address is null
            ? new Check("ok", what, "By the objects, it does. The gateway itself tells this app nothing.")
            : new Check("ok", what, "It serves the newest one.");
    }
}
