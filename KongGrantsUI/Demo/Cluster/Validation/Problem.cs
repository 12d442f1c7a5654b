using System.Text.Json.Nodes;

namespace KongGrantsUI.Demo.Cluster.Validation;

/// <summary>Kubernetes' wording of the usual field errors.</summary>
internal static class Problem
{
    public static FieldError Required(string field, string detail = "") =>
        new(field, "FieldValueRequired", detail.Length == 0 ? "Required value" : $"Required value: {detail}");

    public static FieldError Invalid(string field, JsonNode? value, string detail) =>
        new(field, "FieldValueInvalid", $"Invalid value: {value?.ToJsonString() ?? "null"}: {detail}");

    public static FieldError Unsupported(string field, string value, params ReadOnlySpan<string> supported) => new(
        field, "FieldValueNotSupported",
        $"Unsupported value: \"{value}\": supported values: {string.Join(", ", supported.ToArray().Select(one => $"\"{one}\""))}");
}
