using KongGrantsUI.Access;
using KongGrantsUI.Access.Visibility;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;
using KongGrantsUI.Views.Shell;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Views.Plugins;

/// <summary>
/// The effective plugins, route by consumer: for each type the one that runs, and those that lose. Pure. Made of what the
/// user may see alone: where routes are hidden, their plugins stand in one row, and nothing is said of winners there.
/// </summary>
/// <param name="Callers">The columns: nobody known first, then consumers by their Kong names.</param>
public sealed record MatrixView(PageFrame Frame, EquatableList<string> Callers, EquatableList<MatrixRow> Rows, int Routes, int Consumers)
{
    public const int MostRoutes = 25;
    public const int MostConsumers = 8;

    /// <summary>The column of callers whom the gateway does not know.</summary>
    public static string Anonymous => T("nobody known");

    public static MatrixView Project(VisibleWorld world, string route, string consumer)
    {
        var analysis = world.Analysis;
        var routes = analysis.KongRoutes.Where(item => Has(item.Name, route) || item.Paths.Any(path => Has(path, route))).ToArray();
        var consumers = analysis.Consumers.Where(item => Has(item.KongName, consumer)).OrderBy(item => item.KongName, StringComparer.Ordinal).ToArray();
        GatewayConsumer?[] callers = [null, .. consumers.Take(MostConsumers)];
        var rows = routes.Take(MostRoutes).Select(item => Row(item, analysis.Entities, callers)).ToList();
        if (HiddenRow(analysis.Entities, callers) is { } hidden) rows.Add(hidden);
        return new MatrixView(
            PageFrame.Of(world), callers.Select(item => item?.KongName ?? Anonymous).ToEquatableList(), rows.ToEquatableList(), routes.Length, consumers.Length);
    }

    private static bool Has(string text, string word) => word.Length == 0 || text.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static MatrixRow Row(KongRoute route, IEnumerable<PluginEntity> entities, GatewayConsumer?[] callers)
    {
        var onRoute = entities.Where(entity => PluginContest.OnRoute(entity.Scope, route)).ToArray();
        return new MatrixRow(
            route.Name, ObjectLink.To(route.Source), route.Paths, callers.Select(caller => MatrixCells.Of(onRoute, caller, certain: true)).ToEquatableList());
    }

    private static MatrixRow? HiddenRow(IEnumerable<PluginEntity> entities, GatewayConsumer?[] callers)
    {
        var hidden = entities.Where(entity => entity.Scope.Service == VisibleAnalyses.Hidden || entity.Scope.Route == VisibleAnalyses.Hidden).ToArray();
        return hidden.Length == 0 ? null : new MatrixRow(
            T("Routes that you may not see"), null, [], callers.Select(caller => MatrixCells.Of(hidden, caller, certain: false)).ToEquatableList());
    }
}
