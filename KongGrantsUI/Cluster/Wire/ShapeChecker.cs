using System.Text.Json;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Cluster.Wire;

/// <summary>Finds what a real API server would refuse in an object, before anybody applies it.</summary>
internal static class ShapeChecker
{
    /// <summary>Where in the object, as names of fields and numbers of entries, and a sentence.</summary>
    public static IEnumerable<(string[] Place, Sentence Problem)> Check(JsonElement item, GroupKind kind)
    {
        foreach (var shape in FieldShapes.For(kind))
            foreach (var (place, value) in Find(item, shape.Names, []))
                if (!Fits(value, shape.Type)) yield return (place, Misfit(kind, string.Join('.', place), Word(shape.Type), IsUnquoted(value, shape.Type)));
        foreach (var problem in Rules(item, kind)) yield return ([], $"A real API server refuses this {kind.Kind}: {problem}.");
        if (FieldShapes.Needed(kind) is { } field && item.Field(field).ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
            yield return ([], $"A real API server refuses this {kind.Kind}: it has no {field}.");
    }

    /// <summary>Rules between fields (semantics 4.1, 4.2). Not config beside configFrom: the engine says what the controller makes of it.</summary>
    private static IEnumerable<Sentence> Rules(JsonElement item, GroupKind kind)
    {
        if (item.Field("configFrom").ValueKind == JsonValueKind.Object && item.Field("configPatches").ValueKind == JsonValueKind.Array && FieldShapes.Needed(kind) is not null)
            yield return "configFrom and configPatches exclude each other";
        if (kind == Kinds.KongConsumer && string.IsNullOrEmpty(item.Text("username")) && string.IsNullOrEmpty(item.Text("custom_id")))
            yield return Sentence.Verbatim("Need to provide either username or custom_id");
    }

    private static IEnumerable<(string[] Place, JsonElement Value)> Find(JsonElement item, ReadOnlyMemory<string> names, string[] place)
    {
        if (names.IsEmpty) return [(place, item)];
        return Step(item, names.Span[0]).SelectMany(next => Find(next.Value, names[1..], [.. place, next.Name]));
    }

    private static IEnumerable<(string Name, JsonElement Value)> Step(JsonElement item, string name) => (name, item.ValueKind) switch
    {
        ("*", JsonValueKind.Array) => item.EnumerateArray().Select((value, index) => ($"{index}", value)),
        ("*", JsonValueKind.Object) => item.EnumerateObject().Select(entry => (entry.Name, entry.Value)),
        (_, JsonValueKind.Object) when item.TryGetProperty(name, out var value) => [(name, value)],
        _ => [],
    };

    // The API server takes null for absent.
    private static bool Fits(JsonElement value, FieldType type) => value.ValueKind == JsonValueKind.Null || type switch
    {
        FieldType.Text => value.ValueKind == JsonValueKind.String,
        FieldType.Flag => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        FieldType.Number => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
        FieldType.Mapping => value.ValueKind == JsonValueKind.Object,
        _ => value.ValueKind == JsonValueKind.Array,
    };

    private static Sentence Word(FieldType type) => type switch
    {
        FieldType.Text => Of("text"),
        FieldType.Flag => Of("true or false"),
        FieldType.Number => Of("a whole number"),
        FieldType.Mapping => Of("a mapping"),
        _ => Of("a list"),
    };

    private static bool IsUnquoted(JsonElement value, FieldType type) =>
        type == FieldType.Text && value.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False;

    private static Sentence Misfit(GroupKind kind, string field, Sentence type, bool unquoted) => unquoted
        ? Of($"A real API server refuses this {kind.Kind}: {field} has to be {type}; put it in quotes.")
        : Of($"A real API server refuses this {kind.Kind}: {field} has to be {type}.");
}
