using System.Text.Json.Nodes;

namespace KongGrantsUI.Demo.Cluster.Validation;

/// <summary>Kubernetes' wording of the usual field errors.</summary>
internal static class Problem
{
    public static FieldError Required(string field, string detail = "") =>
        new(field, "FieldValueRequired", detail.Length == 0 ? "Required value" : $"Required value: {detail}");

    public static FieldError Invalid(string field, JsonNode? value, string detail) =>
        new(field, "FieldValueInvalid", $"Invalid value: {Shown(value)}: {detail}");

    /// <summary>A rule over a whole object, as CEL rules of a definition are: the value is named by its type alone.</summary>
    public static FieldError Whole(string field, string detail) =>
        new(field, "FieldValueInvalid", $"Invalid value: \"object\": {detail}");

    public static FieldError WrongType(string field, JsonNode? value, string wanted)
    {
        var actual = JsonTypes.Of(value);
        return new(field, "FieldValueTypeInvalid", $"Invalid value: \"{actual}\": {field} in body must be of type {wanted}: \"{actual}\"");
    }

    public static FieldError Duplicate(string field, JsonNode? value) => new(field, "FieldValueDuplicate", $"Duplicate value: {Shown(value)}");

    public static FieldError TooLong(string field, int longest) =>
        new(field, "FieldValueTooLong", $"Too long: may not be more than {longest} bytes");

    public static FieldError TooMany(string field, int count, int most) =>
        new(field, "FieldValueTooMany", $"Too many: {count}: must have at most {most} items");

    public static FieldError Unsupported(string field, string value, params ReadOnlySpan<string> supported) => new(
        field, "FieldValueNotSupported",
        $"Unsupported value: \"{value}\": supported values: {string.Join(", ", supported.ToArray().Select(one => $"\"{one}\""))}");

    private static string Shown(JsonNode? value) => value?.ToJsonString(JsonTypes.Readable) ?? "null";
}
