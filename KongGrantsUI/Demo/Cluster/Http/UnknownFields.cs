using System.Text.Json;
using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Validation;

namespace KongGrantsUI.Demo.Cluster.Http;

/// <summary>
/// What becomes of fields that a kind does not have, as <c>fieldValidation</c> says: Strict refuses them, Warn (the default) drops
/// them with a warning, Ignore drops them.
/// </summary>
internal static class UnknownFields
{
    /// <exception cref="ApiException">400 where the request is strict and there are some, or asks for something else.</exception>
    public static JsonObject Drop(ResourceRequest request, JsonObject body)
    {
        var mode = request.Request.Query["fieldValidation"].ToString();
        if (mode is not ("" or "Strict" or "Warn" or "Ignore"))
            throw Failures.InvalidOptions(request.OptionsKind, new(
                "fieldValidation", "FieldValueNotSupported", $"Unsupported value: \"{mode}\": supported values: \"Ignore\", \"Strict\", \"Warn\""));
        var unknown = Prune(request.Kind.Kind, body);
        if (unknown.Count == 0 || mode == "Ignore")
            return body;
        var sentences = unknown.Select(field => $"unknown field \"{field}\"").ToList();
        if (mode == "Strict")
            throw Failures.BadRequest(
                $"{request.Kind.Kind} in version \"{request.Target.Version}\" cannot be handled as a {request.Kind.Kind}: strict decoding error: {string.Join(", ", sentences)}");
        foreach (var sentence in sentences)
            request.Response.Headers.Append("Warning", $"299 - {JsonSerializer.Serialize(sentence, Readable)}");
        return body;
    }

    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static IReadOnlyList<string> Prune(string kind, JsonObject body)
    {
        if (KnownFields.Of(kind) is { } whole)
            return whole.Prune(body);
        if (body["metadata"] is not JsonObject metadata)
            return [];
        var alone = new JsonObject { ["metadata"] = metadata.DeepClone() };
        var unknown = KnownFields.OfMetadata.Prune(alone);
        if (unknown.Count > 0)
            body["metadata"] = alone["metadata"]!.DeepClone();
        return unknown;
    }
}
