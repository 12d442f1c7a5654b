using KongGrantsUI.Access;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;
using KongGrantsUI.Views.Shell;
using static KongGrantsUI.Texts.Say;

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
        var what = T("A GatewayClass names Kong's controller");
        if (!world.Access.May("list", Kinds.GatewayClass, "")) return new Check("unknown", what, T("You may not list GatewayClasses. A cluster admin sees this."));
        var own = world.Snapshot.GatewayClasses.Where(item => item.ControllerName == Controller).Select(item => item.Name).ToArray();
        return own.Length > 0
            ? new Check("ok", what, T(own.Length, $"{own[0]} does.", $"{string.Join(", ", own)} do."))
            : new Check("warning", what, T($"None names {Controller}."), T("Make a GatewayClass for Kong, or attach plugins by Ingress alone."));
    }

    private static Check Address(VisibleWorld world)
    {
        var what = T("The gateway's address is known");
        if (world.Gateway.Address is { } own) return new Check("ok", what, T($"It listens at {own}."));
        var published = world.Snapshot.Gateways.SelectMany(item => item.Addresses).Distinct().ToArray();
        if (published.Length > 0) return new Check("ok", what, T($"Gateways publish {string.Join(", ", published)}."));
        return world.Snapshot.Gateways.Count == 0
            ? new Check("unknown", what, T("There is no Gateway that you may see."))
            : new Check(
                "warning", what, T("No Gateway that you may see publishes an address, so the test console has nowhere to call."),
                T("Let the controller publish it (publish_service), or name host and port in TestConsole:AllowedTargets."));
    }

    private static Check Routes(VisibleWorld world)
    {
        var what = T("Every route that you may see is accepted");
        var refused = world.Analysis.Routes.Where(route => !route.Accepted).ToArray();
        if (world.Analysis.Routes.Count == 0) return new Check("unknown", what, T("There is no route that you may see."));
        return refused.Length == 0
            ? new Check("ok", what, T(world.Analysis.Routes.Count, "The one there is, is.", $"All {world.Analysis.Routes.Count:N0} are."))
            : new Check("warning", what, Refused(refused), T("The findings say how to mend each."));
    }

    private static Check Configuration(VisibleWorld world)
    {
        var what = T("The gateway takes its configuration");
        if (GatewayRefusal.Of(world) is { } refusal)
        {
            return new Check(
                "error", what, refusal.Since is null ? T("By the objects, Kong refuses it as a whole.") : T("It refuses the newest one as a whole, and goes on with the last good one."),
                T("Mend the errors among the findings: until then no change of anybody's reaches the gateway."));
        }

        return world.Gateway.Address is null
            ? new Check("ok", what, T("By the objects, it does. The gateway itself tells this app nothing."))
            : new Check("ok", what, T("It serves the newest one."));
    }

    private static string Refused(RouteAcceptance[] routes) => routes.Length == 1
        ? $"{routes[0].Route}: {routes[0].Reason}"
        : $"{routes[0].Route}: {routes[0].Reason} {T(routes.Length - 1, "One more is not accepted.", $"{routes.Length - 1:N0} more are not accepted.")}";
}
