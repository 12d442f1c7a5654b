namespace KongGrantsUI.TestConsole.Lines;

/// <summary>Reads the words between curl and the first pipe, as curl's own argument reader does.</summary>
internal sealed class OptionReader(CurlDraft draft)
{
    private IReadOnlyList<ShellToken> words = [];
    private int next;

    public void Read(IReadOnlyList<ShellToken> tokens)
    {
        words = tokens;
        var optionsEnded = false;
        while (next < words.Count)
        {
            var word = words[next++];
            if (word.Kind == ShellTokenKind.MergeErrors) draft.MergeErrors = true;
            else if (word.Kind == ShellTokenKind.DropErrors) draft.DropErrors = true;
            else if (optionsEnded || !word.Text.StartsWith('-') || word.Text == "-") draft.AddUrl(new OptionUse("--url", word.Text, word.Position));
            else if (word.Text == "--") optionsEnded = true;
            else if (word.Text.StartsWith("--", StringComparison.Ordinal)) ReadLong(word);
            else ReadShorts(word);
        }
    }

    private void ReadLong(ShellToken word)
    {
        var equals = word.Text.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? word.Text : word.Text[..equals];
        var option = CurlOptions.Find(name) ?? throw CurlOptions.Refuse(name, word.Position);
        if (!option.TakesValue && equals >= 0) throw new LineException(word.Position, $"{name} takes no value.", $"Write {name} alone.");
        if (!option.TakesValue) option.Apply(draft, new OptionUse(name, "", word.Position));
        else if (equals >= 0) option.Apply(draft, new OptionUse(name, word.Text[(equals + 1)..], word.Position + equals + 1));
        else option.Apply(draft, ValueOf(name, word));
    }

    private void ReadShorts(ShellToken word)
    {
        for (var index = 1; index < word.Text.Length; index++)
        {
            var name = "-" + word.Text[index];
            var option = CurlOptions.Find(name) ?? throw CurlOptions.Refuse(name, word.Position + index);
            if (!option.TakesValue)
            {
                option.Apply(draft, new OptionUse(name, "", word.Position + index));
                continue;
            }
            option.Apply(draft, index + 1 < word.Text.Length ? new OptionUse(name, word.Text[(index + 1)..], word.Position + index + 1) : ValueOf(name, word));
            return;
        }
    }

    private OptionUse ValueOf(string name, ShellToken word) => next < words.Count && words[next] is { Kind: ShellTokenKind.Word } value
        ? new OptionUse(name, words[next++].Text, value.Position)
        : throw new LineException(word.Position, $"{name} needs a value.", $"Write it after {name}, in quotes where it has spaces.");
}
