using KongGrantsUI.TestConsole.Lines;

namespace KongGrantsUI.TestConsole.Sending;

/// <summary>What a terminal would show: standard output through the pipe, standard error around it unless merged.</summary>
public static class ShellOutput
{
    public static IEnumerable<string> Apply(CurlRequest request, IEnumerable<TranscriptLine> lines)
    {
        var printed = lines.Where(line => line.Printed && !(line.IsError && request.DropErrors && !request.MergeErrors)).ToList();
        var aside = printed.Where(line => line.IsError && !request.MergeErrors && request.Filters.Count > 0).Select(line => line.Text);
        var piped = Joined(printed.Where(line => !line.IsError || request.MergeErrors || request.Filters.Count == 0));
        return [.. aside, .. request.Filters.Aggregate((IEnumerable<string>)piped, Stage)];
    }

    /// <summary>What follows an open line stands behind it.</summary>
    private static List<string> Joined(IEnumerable<TranscriptLine> lines)
    {
        var (texts, open) = (new List<string>(), false);
        foreach (var line in lines)
        {
            if (open) texts[^1] += line.Text;
            else texts.Add(line.Text);
            open = line.Open;
        }

        return texts;
    }

    private static IEnumerable<string> Stage(IEnumerable<string> lines, OutputFilter filter) => filter switch
    {
        HeadFilter head => lines.Take(head.Lines),
        GrepFilter grep => Grep(lines, grep),
        _ => throw new ArgumentOutOfRangeException(nameof(filter)),
    };

    private static IEnumerable<string> Grep(IEnumerable<string> lines, GrepFilter filter)
    {
        var pattern = GrepPattern.Make(filter);
        if (!filter.OnlyMatching || filter.Invert) return lines.Where(line => pattern.IsMatch(line) != filter.Invert && !(filter.OnlyMatching && filter.Invert));
        return lines.SelectMany(line => pattern.Matches(line).Select(match => match.Value).Where(value => value.Length > 0));
    }
}
