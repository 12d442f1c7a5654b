using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Storage;

namespace KongGrantsUI.Demo.Cluster.Validation;

/// <summary>Names, labels and the fields that matter here, checked in the API server's words.</summary>
public sealed class ObjectValidator : IObjectValidator
{
    public IReadOnlyList<FieldError> Validate(string group, string kind, JsonObject item, JsonObject? old) =>
        [.. MetadataRules.Check(kind, item), .. SpecRules.Check(kind, item), .. old is null ? [] : ImmutableRules.Check(kind, item, old)];
}
