using KongGrantsUI.Access;
using KongGrantsUI.Live;
using KongGrantsUI.Model;
using KongGrantsUI.Views.Namespaces;

namespace KongGrantsUI.Views.Preflight;

/// <summary>What the app and the user need, and whether they have it. Pure.</summary>
/// <param name="Everywhere">What the user may do in all namespaces at once.</param>
/// <param name="Namespaces">The user's own namespaces, with what they may do in each.</param>
public sealed record PreflightView(EquatableList<Check> Checks, EquatableList<RightLine> Everywhere, EquatableList<NamespaceRights> Namespaces)
{
    private const int MostNamespaces = 20;

    public int Failed => Checks.Count(check => check.Outcome == "error");

    public int Warned => Checks.Count(check => check.Outcome == "warning");

    /// <param name="server">What the API server says of itself; null while it is being asked.</param>
    public static PreflightView Project(VisibleWorld world, ServerState? server = null)
    {
        var all = world.Access.May("patch", Kinds.KongPlugin, "");
        return new PreflightView(
            (server is null ? [] : ServerChecks.Of(server)).Concat(KindChecks.Of(world.Snapshot.Sync)).Concat(GatewayChecks.Of(world)).ToEquatableList(),
            all ? RightLine.In(world, "").Select(right => right with { Check = right.Check.Replace("-n ", "-A", StringComparison.Ordinal) }).ToEquatableList() : [],
            all ? [] : world.Snapshot.Namespaces.Where(item => world.Owns(item.Name)).Take(MostNamespaces)
                .Select(item => new NamespaceRights(item.Name, RightLine.In(world, item.Name))).ToEquatableList());
    }
}
