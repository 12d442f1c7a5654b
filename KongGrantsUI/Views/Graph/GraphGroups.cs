using KongGrantsUI.Access;
using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Graph;

/// <summary>More namespaces than can be told apart become groups, by label or by the first word of their names. Pure.</summary>
internal static class GraphGroups
{
    public const int Above = 400;

    /// <summary>On a Namespace: the group that it is drawn in.</summary>
    public const string GroupLabel = "konggrants.dev/group";

    public static EquatableList<GraphBox> Of(EquatableList<GraphBox> boxes, VisibleWorld world) => boxes.Count <= Above ? boxes : boxes
        .GroupBy(box => Key(box.Namespace, world), StringComparer.Ordinal)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => Group(group.Key, [.. group]))
        .ToEquatableList();

    private static string Key(string name, VisibleWorld world)
    {
        var item = world.Snapshot.Namespaces.Find("", name);
        return item?.Meta.Label(GroupLabel) ?? item?.Meta.Label("team") ?? name.Split('-', '.')[0];
    }

    private static GraphBox Group(string key, GraphBox[] boxes) => boxes.Length == 1 ? boxes[0] with { Nodes = [], Closed = true } : new GraphBox(key, boxes.All(box => box.Owned), "", [])
    {
        Members = boxes.Length,
        Closed = true,
        Health = boxes.Max(box => box.Health),
        Summary = GraphView.Count(boxes.SelectMany(box => box.Nodes)),
        In = boxes.Sum(box => box.In),
        Out = boxes.Sum(box => box.Out),
    };
}
