using System.Text.Json;
using System.Text.Json.Nodes;
using KongGrantsUI.Model;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KongGrantsUI.Cluster.Wire;

/// <summary>
/// Reads multi-document YAML or JSON. Scalars are typed by the YAML 1.2 core schema; kinds that end in <c>List</c> and
/// carry items are flattened; nesting beyond 64 levels and more than 200 000 values (aliases counted each time they
/// are used) are errors. Never throws for bad text.
/// </summary>
public static class ManifestReader
{
    public static ManifestResult Read(string text)
    {
        var objects = new List<ManifestObject>();
        var errors = new List<ManifestError>();
        try
        {
            var stream = new YamlStream();
            stream.Load(new DepthLimitedParser(new Parser(new StringReader(text)), YamlToJson.MaxDepth));
            foreach (var document in stream.Documents) ReadDocument(document.RootNode, objects, errors);
        }
        catch (YamlException broken)
        {
            errors.Add(new ManifestError((int)broken.Start.Line, (int)broken.Start.Column, Sentence(broken)));
        }

        return new ManifestResult(objects.ToEquatableList(), errors.ToEquatableList());
    }

    private static void ReadDocument(YamlNode root, List<ManifestObject> objects, List<ManifestError> errors)
    {
        var start = root.Start;
        if (root is YamlScalarNode { Value: null or "" or "~" or "null" }) return;
        try
        {
            if (new YamlToJson().Convert(root) is not JsonObject json) throw new YamlException(start, start, "A document must be an object.");
            AddObject(json, start, objects, errors);
        }
        catch (YamlException broken)
        {
            errors.Add(new ManifestError((int)broken.Start.Line, (int)broken.Start.Column, Sentence(broken)));
        }
    }

    private static void AddObject(JsonObject json, Mark start, List<ManifestObject> objects, List<ManifestError> errors)
    {
        using var document = JsonDocument.Parse(json.ToJsonString(), new JsonDocumentOptions { MaxDepth = 2 * YamlToJson.MaxDepth });
        var element = document.RootElement;
        if (element.Text("kind") is { } kind && kind.EndsWith("List", StringComparison.Ordinal) && json["items"] is JsonArray items)
        {
            foreach (var item in items.ToList()) AddItem(item, start, objects, errors);
            return;
        }

        var mapped = WireMapper.Map(element);
        var isOther = element.Text("kind") is { Length: > 0 } && element.Text("apiVersion") is { Length: > 0 }
            && element.Field("metadata").Text("name") is { Length: > 0 };
        if (mapped.Object is null && !isOther) errors.Add(new ManifestError((int)start.Line, (int)start.Column, mapped.Problem));
        else objects.Add(new ManifestObject(json, mapped.Object, (int)start.Line, (int)start.Column));
    }

    private static void AddItem(JsonNode? item, Mark start, List<ManifestObject> objects, List<ManifestError> errors)
    {
        if (item is JsonObject inner) AddObject((JsonObject)inner.DeepClone(), start, objects, errors);
        else errors.Add(new ManifestError((int)start.Line, (int)start.Column, "An item of this list is not an object."));
    }

    private static string Sentence(YamlException broken) => broken.InnerException?.Message ?? broken.Message;
}
