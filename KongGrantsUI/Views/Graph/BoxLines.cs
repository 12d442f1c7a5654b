namespace KongGrantsUI.Views.Graph;

/// <summary>What stands in a box, as large as can be read at the present zoom and as much as has room. Pure.</summary>
public static class BoxLines
{
    private const double Inset = 20;
    private const string Yours = " · yours";
    private const double LetterWidth = 0.58;
    private const double BoldWidth = 0.68;

    /// <summary>The share of the wanted height that a name may shrink to: 11 px on the screen.</summary>
    private const double Least = 11 / 15d;

    /// <summary>Under 6 px on the screen nothing can be read.</summary>
    private const double Unreadable = 0.4;

    /// <summary>With less room than this, words are cut to nothing that says anything.</summary>
    private const int FewLetters = 6;

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
        if (size < text * Unreadable) yield break;
        var top = Math.Min(box.Height - 8, size + 10);
        var title = Title(box, size);
        var fitted = Math.Clamp((box.Width - (2 * Inset)) / (title.Length * BoldWidth), size * Least, size);
        yield return new BoxLine("title", box.X + Inset, box.Y + top, fitted, Ending(title, (int)((box.Width - (2 * Inset)) / (fitted * BoldWidth) + 0.01)));
        var small = size * 0.82;
        if (Room(box, small) < FewLetters)
        {
            if (top + (small * 1.4) <= box.Height - 6) yield return Line("detail line-0", box, top + (small * 1.4), small, VerdictText.Icon(box.Health));
            yield break;
        }

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

    private static string Mark(GraphBox box) => VerdictText.Icon(box.Health) + " " + (box.Members > 1 ? $"× {box.Members}" : box.Summary.Length > 0 ? VerdictText.Word(box.Health) : "empty");

    private static string Traffic(GraphBox box) => (box.In, box.Out) switch
    {
        (0, 0) => "",
        var (into, outOf) => $"{into} in, {outOf} out",
    };

    /// <summary>Names that share their beginning differ at their ends.</summary>
    private static string Ending(string name, int room) => name.Length <= room ? name : "…" + name[^Math.Clamp(room - 1, 1, name.Length)..];

    private static int Room(GraphBox box, double size) => (int)((box.Width - (2 * Inset)) / (size * LetterWidth));

    private static BoxLine Line(string css, GraphBox box, double y, double size, string value)
    {
        var room = Room(box, size);
        return new BoxLine(css, box.X + Inset, box.Y + y, size, value.Length <= room ? value : value[..Math.Max(1, room - 1)] + "…");
    }
}
