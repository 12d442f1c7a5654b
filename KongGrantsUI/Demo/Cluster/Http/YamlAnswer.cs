using System.Text.Json.Nodes;
using Microsoft.Net.Http.Headers;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KongGrantsUI.Demo.Cluster.Http;

/// <summary>Turns an answer into YAML for those clients that ask for it before JSON. Watches are always JSON.</summary>
internal static class YamlAnswer
{
    public const string MediaType = "application/yaml";

    public static bool IsWanted(HttpRequest request) =>
        request.GetTypedHeaders().Accept.FirstOrDefault(type => type.MediaType.Value is MediaType or "application/json" or "application/*" or "*/*") is { } first
        && first.MediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase);

    /// <summary>Lets the answer be written as JSON aside, and then sends it as YAML.</summary>
    public static async Task WriteAsync(HttpContext context, Func<Task> answer)
    {
        var body = context.Response.Body;
        using var json = new MemoryStream();
        context.Response.Body = json;
        try
        {
            await answer();
            await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
        }
        finally
        {
            context.Response.Body = body;
        }
        var isJson = MediaTypeHeaderValue.TryParse(context.Response.ContentType, out var type) && type.MediaType == "application/json";
        if (isJson)
            context.Response.ContentType = MediaType;
        await context.Response.Body.WriteAsync(isJson ? Convert(json) : json.ToArray(), context.RequestAborted);
    }

    private static byte[] Convert(MemoryStream json)
    {
        using var text = new StringWriter();
        var emitter = new Emitter(text);
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        Emit(emitter, JsonNode.Parse(json.ToArray()));
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return System.Text.Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Emit(Emitter emitter, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject map:
                emitter.Emit(new MappingStart());
                foreach (var (key, value) in map.OrderBy(entry => entry.Key, StringComparer.Ordinal))
                {
                    EmitText(emitter, key);
                    Emit(emitter, value);
                }
                emitter.Emit(new MappingEnd());
                break;
            case JsonArray list:
                emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, true, SequenceStyle.Block));
                foreach (var value in list)
                    Emit(emitter, value);
                emitter.Emit(new SequenceEnd());
                break;
            case JsonValue value when value.TryGetValue<string>(out var text):
                EmitText(emitter, text);
                break;
            default:
                emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, node?.ToJsonString() ?? "null", ScalarStyle.Plain, true, false));
                break;
        }
    }

    // What YAML would read as something other than a text is quoted.
    private static void EmitText(Emitter emitter, string text)
    {
        var plain = text.Length > 0 && char.IsLetter(text[0]) && text is not ("true" or "false" or "null" or "yes" or "no" or "on" or "off" or "y" or "n")
            && text.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' or '.' or '/');
        emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, text, plain ? ScalarStyle.Plain : ScalarStyle.DoubleQuoted, plain, true));
    }
}
