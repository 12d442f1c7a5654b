using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KongGrantsUI.Cluster.Wire;

/// <summary>
/// Reads multi-document YAML or JSON. Scalars are typed as kubectl does, which takes yes and on for true and 010 for 8; kinds that end in <c>List</c> and
/// carry items are flattened; nesting beyond 64 levels and more than 200 000 values (aliases counted each time they
/// are used) are errors, and so are fields of a type that a real API server refuses. Never throws for bad text.
/// </summary>
public static class ManifestReader
{
    public static ManifestResult Read(string text)
    {
        var objects = new List<ManifestObject>();
        var errors = new List<ManifestError>();
        if (ManifestEncoding.Fault(text) is { } undecoded) return new ManifestResult([], [undecoded]);
        if (Load(text, 0, objects, errors) is not null)
        {
            // A broken document hides those behind it, so each is read on its own: the reader learns of every error at once.
            foreach (var (piece, line) in Pieces(text)) ReadPiece(piece, line, objects, errors);
        }
        else if (errors.Count > 0 && JsonText.Fault(text, 0) is { } fault)
        {
            return new ManifestResult([], [fault]);
        }

        return new ManifestResult(objects.ToEquatableList(), errors.OrderBy(error => error.Line).ThenBy(error => error.Column).ToEquatableList());
    }

    private static void ReadPiece(string text, int firstLine, List<ManifestObject> objects, List<ManifestError> errors)
    {
        if (Load(text, firstLine, objects, errors) is not { } broken) return;
        if (!JsonText.IsMeant(text)) errors.Add(Error(broken, firstLine));
        else if (JsonText.Fault(text, firstLine) is { } fault) errors.Add(fault);
        else
        {
            foreach (var (value, line) in JsonText.Values(text))
                if (Load(value, firstLine + line, objects, errors) is { } inner) errors.Add(Error(inner, firstLine + line));
        }
    }

    private static YamlException? Load(string text, int firstLine, List<ManifestObject> objects, List<ManifestError> errors)
    {
        try
        {
            var (stream, repeated) = (new YamlStream(), new List<YamlException>());
            var events = new DepthLimitedParser(new Parser(new StringReader(text)), YamlToJson.MaxDepth);
            stream.Load(new KnownAliasesParser(new DistinctKeysParser(events, repeated.Add)));
            errors.AddRange(repeated.Select(key => Error(key, firstLine)));
            foreach (var document in stream.Documents) ReadDocument(document.RootNode, firstLine, objects, errors);
            return null;
        }
        catch (YamlException broken)
        {
            return broken;
        }
    }

    /// <summary>The documents by their separators, with the number of lines before each.</summary>
    private static IEnumerable<(string Text, int FirstLine)> Pieces(string text)
    {
        var lines = text.Split('\n');
        var start = 0;
        for (var index = 1; index <= lines.Length; index++)
        {
            if (index < lines.Length && !IsSeparator(lines[index])) continue;
            yield return (string.Join('\n', lines[start..index]), start);
            start = index;
        }
    }

    private static bool IsSeparator(string line) => line.StartsWith("---", StringComparison.Ordinal) && (line.Length == 3 || char.IsWhiteSpace(line[3]));

    private static ManifestError Error(YamlException broken, int firstLine) => new((int)broken.Start.Line + firstLine, (int)broken.Start.Column, Words(broken));

    private static void ReadDocument(YamlNode root, int firstLine, List<ManifestObject> objects, List<ManifestError> errors)
    {
        var start = root.Start;
        if (root is YamlScalarNode { Value: null or "" or "~" or "null" }) return;
        try
        {
            if (new YamlToJson().Convert(root) is not JsonObject json) throw new ManifestException(start, start, "A document must be an object.");
            AddObject(json, root, firstLine, objects, errors);
        }
        catch (YamlException broken)
        {
            errors.Add(Error(broken, firstLine));
        }
    }

    private static void AddObject(JsonObject json, YamlNode node, int firstLine, List<ManifestObject> objects, List<ManifestError> errors)
    {
        using var document = JsonDocument.Parse(json.ToJsonString(), new JsonDocumentOptions { MaxDepth = 2 * YamlToJson.MaxDepth });
        var element = document.RootElement;
        if (element.Text("kind") is { } kind && kind.EndsWith("List", StringComparison.Ordinal) && json["items"] is JsonArray items)
        {
            var places = ((YamlSequenceNode)((YamlMappingNode)node).Children[new YamlScalarNode("items")]).Children;
            foreach (var (item, place) in items.ToList().Zip(places)) AddItem(item, element, place, firstLine, objects, errors);
            return;
        }

        var (line, column) = ((int)node.Start.Line + firstLine, (int)node.Start.Column);
        var mapped = WireMapper.Map(element);
        var isOther = element.Text("kind") is { Length: > 0 } && element.Text("apiVersion") is { Length: > 0 }
            && element.Field("metadata").Text("name") is { Length: > 0 };
        var faults = Faults(element, mapped.Object?.Kind ?? new GroupKind("", element.Text("kind") ?? "object"), node, firstLine).ToArray();
        errors.AddRange(faults);
        if (mapped.Object is null && !isOther) errors.AddRange(faults.Length > 0 ? [] : [new ManifestError(line, column, mapped.Problem)]);
        else objects.Add(new ManifestObject(json, mapped.Object, line, column));
    }

    private static IEnumerable<ManifestError> Faults(JsonElement item, GroupKind kind, YamlNode node, int firstLine) =>
        from fault in ShapeChecker.Check(item, kind)
        let start = At(node, fault.Place).Start
        select new ManifestError((int)start.Line + firstLine, (int)start.Column, fault.Problem);

    /// <summary>The value at a place; the nearest thing around it where merging or an alias has brought it from elsewhere.</summary>
    private static YamlNode At(YamlNode node, ReadOnlySpan<string> place)
    {
        if (place.IsEmpty) return node;
        var next = node switch
        {
            YamlMappingNode map when map.Children.TryGetValue(new YamlScalarNode(place[0]), out var value) => value,
            YamlSequenceNode list => list.Children[int.Parse(place[0], CultureInfo.InvariantCulture)],
            _ => null,
        };
        return next is null ? node : At(next, place[1..]);
    }

    private static void AddItem(JsonNode? item, JsonElement list, YamlNode place, int firstLine, List<ManifestObject> objects, List<ManifestError> errors)
    {
        if (item is JsonObject inner) AddObject(Named((JsonObject)inner.DeepClone(), list), place, firstLine, objects, errors);
        else errors.Add(new ManifestError((int)place.Start.Line + firstLine, (int)place.Start.Column, "An item of this list is not an object."));
    }

    // Items of a typed list, such as a KongPluginList, often do not say what they are.
    private static JsonObject Named(JsonObject item, JsonElement list)
    {
        if (list.Text("kind") is not { Length: > 4 } kind) return item;
        if (!item.ContainsKey("kind")) item["kind"] = kind[..^4];
        if (!item.ContainsKey("apiVersion")) item["apiVersion"] = list.Text("apiVersion");
        return item;
    }

    private static Sentence Words(YamlException broken) => (broken.InnerException ?? broken) switch
    {
        ManifestException own => own.Words,
        var other => Sentence.Verbatim(other.Message),
    };
}
