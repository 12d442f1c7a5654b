using System.Globalization;
using System.Text;

namespace KongGrantsUI.TestConsole.Lines;

/// <summary>Reads bash's $'...'.</summary>
internal static class AnsiQuote
{
    /// <summary>Appends the value. Returns the index behind the closing quote, or -1 where it is malformed.</summary>
    /// <param name="start">The index of the dollar sign.</param>
    public static int Read(string text, int start, StringBuilder value)
    {
        var index = start + 2;
        while (index < text.Length)
        {
            if (text[index] == '\'') return index + 1;
            if (text[index] != '\\') value.Append(text[index++]);
            else if ((index = Escape(text, index + 1, value)) < 0) return -1;
        }
        return -1;
    }

    private static int Escape(string text, int index, StringBuilder value)
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
            'x' => Number(text, index + 1, 2, 16, value),
            'u' => Number(text, index + 1, 4, 16, value),
            'U' => Number(text, index + 1, 8, 16, value),
            >= '0' and <= '7' => Number(text, index, 3, 8, value),
            _ => -1,
        };
    }

    private static int Number(string text, int from, int most, int radix, StringBuilder value)
    {
        var to = from;
        while (to < text.Length && to - from < most && IsDigit(text[to], radix)) to++;
        if (to == from) return -1;
        var code = radix == 16 ? int.Parse(text.AsSpan(from, to - from), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) : Convert.ToInt32(text[from..to], 8);
        if (!Rune.IsValid(code)) return -1;
        value.Append(new Rune(code).ToString());
        return to;
    }

    private static bool IsDigit(char digit, int radix) => radix == 16 ? char.IsAsciiHexDigit(digit) : digit is >= '0' and <= '7';
}
