using System.Text;
using KongGrantsUI.Model;

namespace KongGrantsUI.TestConsole.Sending;

/// <summary>The head of an answer as it came over the wire.</summary>
internal sealed record AnswerHead(string StatusLine, EquatableList<ResponseHeader> Headers)
{
    public string Version => StatusLine.StartsWith("HTTP/", StringComparison.Ordinal) ? StatusLine[5..].Split(' ')[0] : "1.1";

    public string Reason => StatusLine.Split(' ', 3) is [_, _, var reason] ? reason : "";

    /// <summary>The first value of that header, or null.</summary>
    public string? Header(string name) => Headers.FirstOrDefault(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase))?.Value;

    public IEnumerable<string> Lines => [StatusLine, .. Headers.Select(header => $"{header.Name}: {header.Value}"), ""];

    public static AnswerHead Read(string head)
    {
        var lines = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(head)).Split("\r\n");
        return new AnswerHead(lines[0], lines.Skip(1).Select(Split).ToEquatableList());
    }

    /// <summary>Over HTTP/2 a head is no text: it is written as curl writes it, the headers about content last.</summary>
    public static AnswerHead Of(HttpResponseMessage answer) => new(
        $"HTTP/2 {(int)answer.StatusCode} ",
        answer.Headers.NonValidated.Concat(answer.Content.Headers.NonValidated)
            .SelectMany(header => header.Value.Select(value => new ResponseHeader(header.Key.ToLowerInvariant(), value))).ToEquatableList());

    private static ResponseHeader Split(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? new ResponseHeader(line, "") : new ResponseHeader(line[..colon], line[(colon + 1)..].Trim());
    }
}
