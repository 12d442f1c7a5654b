using System.Globalization;
using KongGrantsUI.Model;

namespace KongGrantsUI.TestConsole.Lines;

/// <summary>Reads what follows curl: <c>| grep</c> and <c>| head</c>.</summary>
internal static class FilterReader
{
    public static EquatableList<OutputFilter> Read(IReadOnlyList<ShellToken> tokens)
    {
        var filters = new List<OutputFilter>();
        for (var index = 0; index < tokens.Count;)
        {
            var pipe = tokens[index++];
            var words = tokens.Skip(index).TakeWhile(token => token.Kind != ShellTokenKind.Pipe).ToList();
            index += words.Count;
            filters.Add(Stage(pipe, words));
        }
        return filters.ToEquatableList();
    }

    private static OutputFilter Stage(ShellToken pipe, List<ShellToken> words)
    {
        if (words.Count == 0) throw new LineException(pipe.Position, "nothing follows the pipe.", "Add grep PATTERN or head, or remove the |.");
        if (words.Find(word => word.Kind != ShellTokenKind.Word) is { } redirect) throw new LineException(redirect.Position, $"{redirect.Text} after a pipe has no effect on curl.", "Write it before the |.");
        return words[0].Text switch
        {
            "grep" or "egrep" or "fgrep" => Grep(words),
            "head" => Head(words),
            var program => throw new LineException(words[0].Position, $"the program {program} can't be run here.", "Only grep and head can follow a pipe; JSON bodies are shown formatted anyway."),
        };
    }

    private static GrepFilter Grep(List<ShellToken> words)
    {
        var filter = new GrepFilter("") { Extended = words[0].Text == "egrep", Fixed = words[0].Text == "fgrep" };
        ShellToken? pattern = null;
        for (var index = 1; index < words.Count; index++)
        {
            var word = words[index];
            if (pattern is null && word.Text is "-e" or "--regexp" && index + 1 < words.Count) pattern = words[++index];
            else if (word.Text.Length > 1 && word.Text.StartsWith('-')) filter = Flags(filter, word);
            else if (pattern is null) pattern = word;
            else throw new LineException(word.Position, $"grep {word.Text} would read a file on the server, which is refused.", "Give one pattern, in quotes where it has spaces.");
        }
        if (pattern is null) throw new LineException(words[0].Position, "grep has no pattern.", "Write one, as in: | grep X-RateLimit.");
        filter = filter with { Pattern = pattern.Text };
        return GrepPattern.Problem(filter) is { } problem ? throw new LineException(pattern.Position, problem, "Simplify the pattern, or use grep -F for plain text.") : filter;
    }

    private static GrepFilter Flags(GrepFilter filter, ShellToken word)
    {
        var flags = word.Text switch { "--ignore-case" => "i", "--extended-regexp" => "E", "--fixed-strings" => "F", "--invert-match" => "v", "--only-matching" => "o", "--color=never" or "--color=auto" or "--line-buffered" => "", _ => word.Text[1..] };
        foreach (var flag in flags)
            filter = flag switch
            {
                'i' => filter with { IgnoreCase = true },
                'E' => filter with { Extended = true, Fixed = false },
                'F' => filter with { Fixed = true, Extended = false },
                'v' => filter with { Invert = true },
                'o' => filter with { OnlyMatching = true },
                _ => throw new LineException(word.Position, $"the grep option {word.Text} is not supported.", "Use -i, -E, -F, -v or -o."),
            };
        return filter;
    }

    private static HeadFilter Head(List<ShellToken> words)
    {
        if (words.Count == 1) return new HeadFilter(10);
        var count = words[1].Text == "-n" && words.Count == 3 ? words[2].Text
            : words.Count == 2 && words[1].Text.StartsWith("-n", StringComparison.Ordinal) ? words[1].Text[2..]
            : words.Count == 2 && words[1].Text.StartsWith('-') ? words[1].Text[1..] : "";
        return int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var lines)
            ? new HeadFilter(lines)
            : throw new LineException(words[1].Position, $"\"{words[1].Text}\" is not understood after head.", "Write head -n 5.");
    }
}
