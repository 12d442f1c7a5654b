namespace KongGrantsUI.Views.Graph;

/// <summary>What stands in a box, as large as can be read at the present zoom and as much as has room. Pure.</summary>
public static class BoxLines
{
    private const double Inset = 20;
    private const string Yours = " · yours";
    private const double LetterWidth = 0.58;

    /// <param name="text">The height in map units that is 15 px on the screen.</param>
    public static IEnumerable<BoxLine> Of(GraphBox box, bool detailed, double text) =>
        detailed ? Header(box, text) : Overview(box, text);

    private static IEnumerable<BoxLine> Header(GraphBox box, double text)
    {
        var size = Math.Min(text, 30);
        var small = text <= 19;
        yield return Line("title", box, small ? 25 : 27 + (size / 3), size, Title(box, size));
        if (small) yield return Line("detail", box, 43, 11.5, Status(box, Room(box, 11.5)));
    }

    private static IEnumerable<BoxLine> Overview(GraphBox box, double text)
    {
        var size = Math.Min(text, Math.Max(13, box.Height * 0.4));
        var top = Math.Min(box.Height - 8, size + 10);
        yield return Line("title", box, top, size, Title(box, size));
        var small = size * 0.82;
        var lines = box.Summary.Split(", ", StringSplitOptions.RemoveEmptyEntries).Prepend(Mark(box)).Append(Traffic(box)).Where(line => line.Length > 0);
        foreach (var (index, line) in lines.Index())
        {
            var y = top + ((index + 1) * small * 1.4);
            if (y > box.Height - 6) yield break;
            yield return Line($"detail line-{index}", box, y, small, line);
        }
    }

    /// <summary>That it is the user's is said by the frame too: the name comes first.</summary>
    private static string Title(GraphBox box, double size) =>
        box.Owned && box.Title.Length + Yours.Length <= Room(box, size) ? box.Title + Yours : box.Title;

    /// <summary>As many parts as have room, the most wanted first.</summary>
    private static string Status(GraphBox box, int room)
    {
        var text = VerdictText.Icon(box.Health) + " " + Holds(box);
        var more = new[] { !box.Owned && box.Contact.Length > 0 ? "ask " + box.Contact : "", Traffic(box) };
        foreach (var part in more.Where(part => part.Length > 0 && text.Length + part.Length + 5 <= room)) text += "  ·  " + part;
        return text;
    }

    private static string Holds(GraphBox box) => box.Summary.Length > 0 ? box.Summary : box.Nodes.Count > 0 ? VerdictText.Word(box.Health) : "empty";

    private static string Mark(GraphBox box) => VerdictText.Icon(box.Health) + " " + (box.Summary.Length > 0 ? VerdictText.Word(box.Health) : "empty");

    private static string Traffic(GraphBox box) => (box.In, box.Out) switch
    {
        (0, 0) => "",
        var (into, outOf) => $"{into} in, {outOf} out",
    };

    private static int Room(GraphBox box, double size) => (int)((box.Width - (2 * Inset)) / (size * LetterWidth));

    private static BoxLine Line(string css, GraphBox box, double y, double size, string value)
    {
        var room = Room(box, size);
        return new BoxLine(css, box.X + Inset, box.Y + y, size, value.Length <= room ? value : value[..Math.Max(1, room - 1)] + "…");
    }
}
