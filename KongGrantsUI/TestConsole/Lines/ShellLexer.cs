using System.Text;
using KongGrantsUI.Texts;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.TestConsole.Lines;

/// <summary>
/// Splits a line as a POSIX shell would (or, for <see cref="SourceText.Windows"/>, as Windows' C runtime would),
/// and refuses by name whatever would make a shell do more than start one program.
/// </summary>
internal sealed class ShellLexer(SourceText source, IReadOnlyDictionary<string, string> variables)
{
    private readonly string text = source.Text;
    private readonly List<ShellToken> tokens = [];
    private readonly StringBuilder word = new();
    private int index;
    private int start = -1;
    private bool quoted;
    private bool ended;

    /// <exception cref="LineException">The line can't be split.</exception>
    public IReadOnlyList<ShellToken> Read()
    {
        while (index < text.Length)
        {
            var character = text[index];
            if (char.IsWhiteSpace(character)) EndAt(character);
            else if (character == '#' && start < 0) SkipComment();
            else if (ended) throw Fail("a second command follows on a new line.", "End a line with a backslash to continue it, or send one command at a time.");
            else if (!TryOperator(character)) ReadPiece(character);
        }
        EndWord();
        return tokens;
    }

    private void EndAt(char space)
    {
        EndWord();
        // A pipe lets the shell read on; anything else ends the command with its line.
        if (space == '\n' && tokens.Count > 0 && tokens[^1].Kind != ShellTokenKind.Pipe) ended = true;
        index++;
    }

    private void SkipComment()
    {
        while (index < text.Length && text[index] != '\n') index++;
    }

    private void EndWord()
    {
        if (start >= 0) tokens.Add(new ShellToken(ShellTokenKind.Word, word.ToString(), source.PositionOf(start), quoted));
        word.Clear();
        start = -1;
        quoted = false;
    }

    private bool TryOperator(char character)
    {
        if (character is not ('|' or '&' or ';' or '<' or '>' or '(' or ')') && !AtRedirect(character)) return false;
        if (Starts("2>&1")) return Add(ShellTokenKind.MergeErrors, 4);
        if (Starts("2>/dev/null")) return Add(ShellTokenKind.DropErrors, 11);
        if (Starts("2> /dev/null")) return Add(ShellTokenKind.DropErrors, 12);
        if (character == '|' && !Starts("||") && !Starts("|&")) return Add(ShellTokenKind.Pipe, 1);
        throw RefuseOperator(character);
    }

    private bool AtRedirect(char character) => start < 0 && char.IsAsciiDigit(character) && index + 1 < text.Length && text[index + 1] is '>' or '<';

    private bool Add(ShellTokenKind kind, int length)
    {
        EndWord();
        tokens.Add(new ShellToken(kind, text.Substring(index, length), source.PositionOf(index)));
        index += length;
        return true;
    }

    private LineException RefuseOperator(char character) => character switch
    {
        '&' when start >= 0 => Fail("an unquoted & would end the command here.", "Put the whole address in quotes."),
        '|' => Fail("this joins two commands.", "Only | grep and | head can follow curl; write 2>&1 | instead of |&."),
        ';' or '&' => Fail("this joins two commands.", "Send one curl command at a time."),
        '<' or '>' or (>= '0' and <= '9') => Fail("reading or writing files is refused.", "The answer is shown on this page; only 2>&1 and 2>/dev/null are understood."),
        _ => Fail($"an unquoted {character} means something else to a shell.", "Put the word in quotes."),
    };

    private void ReadPiece(char character)
    {
        if (start < 0) start = index;
        if (character == '"') ReadDouble();
        else if (source.Windows) ReadWindows(character);
        else if (character == '\'') ReadSingle();
        else if (character == '\\') ReadEscape();
        else if (character == '$') ReadDollar(inQuotes: false);
        else if (character == '`') throw Fail("running another command inside the line is refused.", "Write its result instead of the backquotes.");
        else Take(character, 1);
    }

    private void ReadWindows(char character)
    {
        if (character == '\\' && Next == '"') Take('"', 2);
        else if (character == '$') ReadDollar(inQuotes: false);
        else Take(character, 1);
    }

    private void ReadSingle()
    {
        var end = text.IndexOf('\'', index + 1);
        if (end < 0) throw Fail("this single quote is not closed.", "Add the closing '.");
        quoted = true;
        word.Append(text, index + 1, end - index - 1);
        index = end + 1;
    }

    private void ReadEscape()
    {
        if (index + 1 >= text.Length) throw Fail("the line ends after a backslash.", "Remove the backslash, or paste the line that follows.");
        if (Next == '\n' || Starts("\\\r\n")) SkipFold();
        else Take(Next, 2);
    }

    /// <summary>A folded line does not start a word by itself.</summary>
    private void SkipFold()
    {
        if (start == index) start = -1;
        index += Next == '\n' ? 2 : 3;
    }

    private void ReadDouble()
    {
        var open = index++;
        quoted = true;
        while (index < text.Length && text[index] != '"')
        {
            if (text[index] == '\\') ReadEscapeInDouble();
            else if (text[index] == '$') ReadDollar(inQuotes: true);
            else if (text[index] == '`' && !source.Windows) throw Fail("running another command inside the line is refused.", "Write its result instead of the backquotes.");
            else Take(text[index], 1);
        }
        if (index++ >= text.Length) throw new LineException(source.PositionOf(open), "this double quote is not closed.", "Add the closing \".");
    }

    private void ReadEscapeInDouble()
    {
        if (source.Windows) Take(Next is '"' or '\\' ? Next : '\\', Next is '"' or '\\' ? 2 : 1);
        else if (Next == '\n') index += 2;
        else if (Starts("\\\r\n")) index += 3;
        else if (Next is '"' or '\\' or '$' or '`') Take(Next, 2);
        else Take('\\', 1);
    }

    private void ReadDollar(bool inQuotes)
    {
        if (Next == '\'' && !inQuotes && !source.Windows) ReadAnsi();
        else if (Next == '"' && !inQuotes) index++;
        else if (Next == '(') throw Fail("running another command inside the line is refused.", "Write its result instead of $(...).");
        else ReadVariable();
    }

    private void ReadAnsi()
    {
        quoted = true;
        index = AnsiQuote.Read(text, index, word) is var end and >= 0 ? end : throw Fail("this $'...' quote is not closed or has an escape that is not known.", "Close it with ', and use only \\n \\r \\t \\\\ \\' \\\" \\xHH \\uHHHH in it.");
    }

    private void ReadVariable()
    {
        var braced = Next == '{';
        var from = index + (braced ? 2 : 1);
        var to = from;
        while (to < text.Length && (char.IsAsciiLetter(text[to]) || text[to] == '_' || (to > from && char.IsAsciiDigit(text[to])))) to++;
        if (to == from && !braced)
        {
            Take('$', 1);
            return;
        }
        if (braced && (to >= text.Length || text[to] != '}' || to == from)) throw Fail("only ${NAME} is understood of what a shell can do with ${...}.", "Write the value instead.");
        var name = text[from..to];
        word.Append(variables.TryGetValue(name, out var value) ? value : throw Fail($"the variable ${name} is not known here.", Known()));
        index = braced ? to + 1 : to;
    }

    private Sentence Known() => variables.Count == 0
        ? Of("Write its value instead.")
        : Of($"Write its value instead; known is {string.Join(", ", variables.Keys.Order(StringComparer.Ordinal).Select(name => "$" + name))}.");

    private char Next => index + 1 < text.Length ? text[index + 1] : '\0';

    private bool Starts(string value) => string.CompareOrdinal(text, index, value, 0, value.Length) == 0;

    private void Take(char character, int length)
    {
        word.Append(character);
        index += length;
    }

    private LineException Fail(Sentence what, Sentence mend) => new(source.PositionOf(index), what, mend);
}
