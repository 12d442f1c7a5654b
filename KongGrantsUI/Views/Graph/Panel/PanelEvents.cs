using KongGrantsUI.Access;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Views.Graph.Panel;

/// <summary>Events about an object, newest first, and the controller's words that follow from the present state. Pure.</summary>
internal static class PanelEvents
{
    private const int Most = 20;

    public static IEnumerable<EventRow> Of(VisibleWorld world, string id)
    {
        var seen = world.Snapshot.Events.Where(item => item.Regarding.ToString() == id)
            .OrderByDescending(item => item.LastSeen)
            .Select(item => new EventRow(item.Reason, item.Message, item.Count, item.LastSeen)).Take(Most).ToArray();
        var expected = world.Analysis.Failures
            .Where(item => item.Object.ToString() == id && !seen.Any(row => row.Message.Contains(item.Message, StringComparison.Ordinal)))
            .Select(item => new EventRow(T("Expected"), item.Message, 1, null));
        return expected.Concat(seen);
    }
}
