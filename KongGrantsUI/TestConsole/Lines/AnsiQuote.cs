using System.Text;
using System.Text.Unicode;

namespace KongGrantsUI.TestConsole.Lines;

/// <summary>Reads bash's $'...'.</summary>
internal static class AnsiQuote
{
    /// <summary>Appends the value. Returns the index behind the closing quote, or -1 where it is malformed.</summary>
    /// <param name="start">The index of the dollar sign.</param>
    public static int Read(string text, int start, StringBuilder value)
    {
        var (index, bytes) = (start + 2, new List<byte>());
        while (index < text.Length)
        {
            var closed = text[index] == '\'';
            // Several escapes may be the bytes of one character.
            if (!AtByte(text, index) && !Flush(bytes, value)) return -1;
            if (closed) return index + 1;
            if (text[index] != '\\') value.Append(text[index++]);
            else if ((index = Escape(text, index + 1, value, bytes)) < 0) return -1;
        }
        return -1;
    }

    private static bool AtByte(string text, int index) => text[index] == '\\' && index + 1 < text.Length && text[index + 1] is 'x' or >= '0' and <= '7';

    private static bool Flush(List<byte> bytes, StringBuilder value)
    {
        var run = bytes.ToArray();
        bytes.Clear();
        if (!Utf8.IsValid(run)) return false;
        value.Append(Encoding.UTF8.GetString(run));
        return true;
    }

    private static int Escape(string text, int index, StringBuilder value, List<byte> bytes)
    {
        if (index >= text.Length) return -1;
        const string names = "abeEfnrtv\\'\"?";
        const string values = "\a\b\u001b\u001b\f\n\r\t\v\\'\"?";
        if (names.IndexOf(text[index], StringComparison.Ordinal) is var known and >= 0)
        {
            value.Append(values[known]);
            return index + 1;
        }
        return text[index] switch
        {
            'x' => Byte(text, index + 1, 2, 16, bytes),
            'u' => Letter(text, index + 1, 4, value),
            'U' => Letter(text, index + 1, 8, value),
            >= '0' and <= '7' => Byte(text, index, 3, 8, bytes),
            _ => -1,
        };
    }

    private static int Byte(string text, int from, int most, int radix, List<byte> bytes)
    {
        var to = End(text, from, most, radix);
        if (to == from) return -1;
        // As in bash, of an octal number beyond 377 the low eight bits count.
        bytes.Add((byte)(Convert.ToInt32(text[from..to], radix) & 0xff));
        return to;
    }

    private static int Letter(string text, int from, int most, StringBuilder value)
    {
        var to = End(text, from, most, 16);
        if (to == from || !Rune.TryCreate(Convert.ToUInt32(text[from..to], 16), out var rune)) return -1;
        value.Append(rune.ToString());
        return to;
    }

    private static int End(string text, int from, int most, int radix)
    {
        var to = from;
        while (to < text.Length && to - from < most && IsDigit(text[to], radix)) to++;
        return to;
    }

    private static bool IsDigit(char digit, int radix) => radix == 16 ? char.IsAsciiHexDigit(digit) : digit is >= '0' and <= '7';
}
