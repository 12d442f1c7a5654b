using System.Text.Json;
using System.Text.Json.Nodes;
using KongGrantsUI.Model;

namespace KongGrantsUI.Grants;

/// <summary>
/// What an approver decided, kept on the grant until the review says it: an approval that breaks off between the two is
/// finished as it was meant.
/// </summary>
public static class DecisionNote
{
    /// <summary>Compact JSON, for <see cref="Names.DecisionAnnotation"/>; empty where there is nothing to keep.</summary>
    public static string Write(ApproveDecision decision) => decision is { Comment.Length: 0, AttachTo.Count: 0 }
        ? ""
        : new JsonObject { ["comment"] = decision.Comment, ["attachTo"] = new JsonArray([.. decision.AttachTo.Select(Target)]) }.ToJsonString();

    /// <summary>What was decided; nothing where the note is absent, or was changed into something else by hand.</summary>
    public static (string Comment, EquatableList<AttachTarget> AttachTo) Read(ReferenceGrant? grant)
    {
        try
        {
            return JsonNode.Parse(grant?.Meta.Annotation(Names.DecisionAnnotation) ?? "") is JsonObject note
                ? (Text(note["comment"]), ((note["attachTo"] as JsonArray) ?? []).Select(Target).OfType<AttachTarget>().ToEquatableList())
                : ("", []);
        }
        catch (JsonException)
        {
            return ("", []);
        }
    }

    private static JsonObject Target(AttachTarget target) => new() { ["group"] = target.Kind.Group, ["kind"] = target.Kind.Kind, ["name"] = target.Name };

    private static AttachTarget? Target(JsonNode? node) => node is JsonObject target && Text(target["kind"]) is { Length: > 0 } kind && Text(target["name"]) is { Length: > 0 } name
        ? new AttachTarget(new GroupKind(Text(target["group"]), kind), name)
        : null;

    private static string Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
}
