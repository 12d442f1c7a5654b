using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Graph;

/// <summary>What a user wants of the map, all of it in the page's address.</summary>
/// <param name="Near">Whether what is one line away from a match is shown as well.</param>
/// <param name="Opened">Folded kinds that are opened, as <c>Kind/namespace</c>.</param>
/// <param name="Closed">Namespaces that are closed.</param>
public sealed record GraphQuery(GraphFilter Filter, bool Near, EquatableList<string> Opened, EquatableList<string> Closed)
{
    public static readonly GraphQuery All = new(GraphFilter.None, false, [], []);

    public static GraphQuery Parse(string? filter, bool near, string? opened, string? closed) =>
        new(GraphFilter.Parse(filter ?? ""), near, List(opened), List(closed));

    /// <summary>The comma-separated list with the item added, or taken away where it is there.</summary>
    public static string Toggle(string? list, string item)
    {
        var items = List(list);
        return string.Join(',', items.Contains(item) ? items.Where(other => other != item) : items.Append(item));
    }

    private static EquatableList<string> List(string? text) =>
        (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToEquatableList();
}
