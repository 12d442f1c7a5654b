using KongGrantsUI.Model;

namespace KongGrantsUI.Views.Graph;

/// <summary>How many objects of each namespace the list shows, so that a large cluster does not make a page that no browser can hold. Pure.</summary>
public static class GraphList
{
    public const int MostOfOne = 300;
    public const int MostOfAll = 900;

    /// <summary>For each box, in order, how many of its nodes are listed.</summary>
    public static EquatableList<int> Rows(GraphModel model)
    {
        var left = MostOfAll;
        return model.Boxes.Select(box =>
        {
            var rows = Math.Min(Math.Min(box.Nodes.Count, MostOfOne), left);
            left -= rows;
            return rows;
        }).ToEquatableList();
    }
}
