using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Http;
using KongGrantsUI.Demo.Cluster.Storage;
using KongGrantsUI.Demo.Cluster.Validation;

namespace KongGrantsUI.Tests.Demo.Cluster.Validation;

/// <summary>Runs the validator over YAML. A body without metadata gets a valid name.</summary>
internal static class Checked
{
    /// <summary>Each error as <c>field: message</c>.</summary>
    public static IReadOnlyList<string> Errors(string kind, string yaml, string? old = null) =>
        [.. All(kind, yaml, old).Select(error => $"{error.Field}: {error.Message}")];

    public static IReadOnlyList<FieldError> All(string kind, string yaml, string? old = null) =>
        new ObjectValidator().Validate("", kind, Item(yaml), old is null ? null : Item(old));

    private static JsonObject Item(string yaml)
    {
        var item = YamlDocuments.Parse(yaml).OfType<JsonObject>().Single();
        item.Ensure("metadata").Default("name", "x");
        return item;
    }
}
