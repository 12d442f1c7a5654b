namespace KongGrantsUI.TestConsole.Lines;

/// <summary>Reads a curl command as people paste it. Pure; never throws for bad input; reads and writes no file.</summary>
public static class CurlLine
{
    /// <summary>The longest line that is read, in characters.</summary>
    public const int MaxLength = 64 * 1024;

    /// <param name="variables">Values of <c>$NAME</c>, without the dollar sign.</param>
    public static CurlParse Parse(string text, IReadOnlyDictionary<string, string> variables)
    {
        if (text.Length > MaxLength) return new CurlParse(null, new LineError(MaxLength, $"the line is longer than {MaxLength:N0} characters.", "Send less."));
        if (string.IsNullOrWhiteSpace(text)) return new CurlParse(null, null);
        try
        {
            var source = CaretText.IsIn(text) ? CaretText.Unfold(text) : new SourceText(text, null, windows: false);
            return new CurlParse(Read(new ShellLexer(source, variables).Read(), text), null);
        }
        catch (LineException error)
        {
            return new CurlParse(null, error.Error);
        }
    }

    private static CurlRequest Read(IReadOnlyList<ShellToken> tokens, string text)
    {
        var start = 0;
        while (start < tokens.Count && tokens[start] is { Quoted: false, Text: "$" or "sudo" }) start++;
        if (start >= tokens.Count || tokens[start] is not { Kind: ShellTokenKind.Word, Text: "curl" or "curl.exe" or "/usr/bin/curl" })
            throw new LineException(start < tokens.Count ? tokens[start].Position : text.Length, "the line does not start with curl.", "Begin it with curl and the address, as in: curl $PROXY_IP/path.");
        var pipe = Enumerable.Range(start, tokens.Count - start).FirstOrDefault(index => tokens[index].Kind == ShellTokenKind.Pipe, tokens.Count);
        var draft = new CurlDraft { End = text.Length };
        new OptionReader(draft).Read(tokens.Skip(start + 1).Take(pipe - start - 1).ToList());
        return draft.Build() with { Filters = FilterReader.Read(tokens.Skip(pipe).ToList()) };
    }
}
