using System.Text;
using KongGrantsUI.Model;

namespace KongGrantsUI.TestConsole.Sending;

/// <summary>The head of an answer as it came over the wire.</summary>
internal sealed record AnswerHead(string StatusLine, EquatableList<ResponseHeader> Headers)
{
    public string Version => StatusLine.StartsWith("HTTP/", StringComparison.Ordinal) ? StatusLine[5..].Split(' ')[0] : "1.1";

    public string Reason => StatusLine.Split(' ', 3) is [_, _, var reason] ? reason : "";

    public IEnumerable<string> Lines => [StatusLine, .. Headers.Select(header => $"{header.Name}: {header.Value}"), ""];

    public static AnswerHead Read(string head)
    {
        var lines = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(head)).Split("\r\n");
        return new AnswerHead(lines[0], lines.Skip(1).Select(Header).ToEquatableList());
    }

    private static ResponseHeader Header(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? new ResponseHeader(line, "") : new ResponseHeader(line[..colon], line[(colon + 1)..].Trim());
    }
}
