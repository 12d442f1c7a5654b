using System.Text;
using System.Text.Json;

namespace KongGrantsUI.Cluster.Wire;

/// <summary>What a JSON reader says of text that is meant as JSON: YAML, which takes more, would find its faults late or elsewhere.</summary>
internal static class JsonText
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 2 * YamlToJson.MaxDepth, AllowMultipleValues = true };

    /// <summary>Whether it begins as JSON does: an object with a quoted key.</summary>
    public static bool IsMeant(string text) => text.AsSpan().TrimStart() is ['{', .. var rest] && rest.TrimStart() is ['"', ..];

    /// <summary>Where it stops to be JSON; null where it does not, or is not meant to be.</summary>
    /// <param name="text">One document.</param>
    /// <param name="firstLine">How many lines are before it.</param>
    public static ManifestError? Fault(string text, int firstLine)
    {
        if (!IsMeant(text)) return null;
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), Options);
            while (reader.Read()) reader.TrySkip();
            return null;
        }
        catch (JsonException error)
        {
            var (line, bytes) = ((int)(error.LineNumber ?? 0), (int)(error.BytePositionInLine ?? 0));
            return new ManifestError(firstLine + line + 1, Column(text.Split('\n')[line], bytes), $"This is not JSON: {Sentence(error.Message)}");
        }
    }

    /// <summary>The objects of JSON text, with the lines before each; what stands before one on its line becomes spaces.</summary>
    public static IEnumerable<(string Text, int FirstLine)> Values(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, Options);
        var starts = new List<(int From, int To)>();
        while (reader.Read())
        {
            var from = (int)reader.TokenStartIndex;
            reader.TrySkip();
            starts.Add((from, (int)reader.BytesConsumed));
        }

        return starts.Select(value =>
        {
            var before = Encoding.UTF8.GetString(bytes, 0, value.From);
            return (new string(' ', before.Length - 1 - before.LastIndexOf('\n')) + Encoding.UTF8.GetString(bytes, value.From, value.To - value.From), before.Count(c => c == '\n'));
        });
    }

    private static int Column(string line, int bytes)
    {
        var all = Encoding.UTF8.GetBytes(line);
        return Encoding.UTF8.GetCharCount(all, 0, Math.Min(bytes, all.Length)) + 1;
    }

    // The reader's own words end in the place, which is told apart.
    private static string Sentence(string message) => message.IndexOf(" LineNumber: ", StringComparison.Ordinal) is > 0 and var end ? message[..end] : message;
}
