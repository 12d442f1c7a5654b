using KongGrantsUI.Access;
using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Graph;

/// <summary>
/// More namespaces than can be told apart become groups: by label, or by the first word of their names. A group that is itself
/// too large, or the only one, is parted by the letters that follow what its names share, so that opening always leads on. Pure.
/// </summary>
internal static class GraphGroups
{
    public const int Above = 400;

    /// <summary>On a Namespace: the group that it is drawn in.</summary>
    public const string GroupLabel = "konggrants.dev/group";

    public static EquatableList<GraphBox> Of(EquatableList<GraphBox> boxes, VisibleWorld world) => boxes.Count <= Above ? boxes : Part(boxes, world)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => Group(group.Key, [.. group.Boxes]))
        .ToEquatableList();

    /// <summary>The group that a namespace belongs to by its label, or by the first word of its name.</summary>
    public static string Key(string name, VisibleWorld world)
    {
        var item = world.Snapshot.Namespaces.Find("", name);
        return item?.Meta.Label(GroupLabel) ?? item?.Meta.Label("team") ?? name.Split('-', '.')[0];
    }

    private static IEnumerable<(string Key, IReadOnlyCollection<GraphBox> Boxes)> Part(EquatableList<GraphBox> boxes, VisibleWorld world)
    {
        var groups = boxes.GroupBy(box => Key(box.Namespace, world), StringComparer.Ordinal).Select(group => (group.Key, Boxes: (IReadOnlyCollection<GraphBox>)[.. group])).ToArray();
        if (groups.Length > Above) return ByLetters(boxes);
        return groups.SelectMany(group => groups.Length == 1 || group.Boxes.Count > Above ? ByLetters(group.Boxes) : [group]);
    }

    private static IEnumerable<(string Key, IReadOnlyCollection<GraphBox> Boxes)> ByLetters(IReadOnlyCollection<GraphBox> boxes)
    {
        var names = boxes.Select(box => box.Namespace).ToArray();
        var (first, last) = (names.Min(StringComparer.Ordinal)!, names.Max(StringComparer.Ordinal)!);
        var shared = first.Zip(last).TakeWhile(pair => pair.First == pair.Second).Count();
        return boxes.GroupBy(box => box.Namespace[..Math.Min(box.Namespace.Length, shared + 1)], StringComparer.Ordinal)
            .Select(group => (group.Key, (IReadOnlyCollection<GraphBox>)[.. group]));
    }

    private static GraphBox Group(string key, GraphBox[] boxes) => new(boxes.Length == 1 ? boxes[0].Namespace : key, boxes.All(box => box.Owned), "", [])
    {
        Members = boxes.Length,
        Closed = true,
        Health = boxes.Max(box => box.Health),
        Summary = GraphView.Count(boxes.SelectMany(box => box.Nodes)),
        In = boxes.Sum(box => box.In),
        Out = boxes.Sum(box => box.Out),
    };
}
