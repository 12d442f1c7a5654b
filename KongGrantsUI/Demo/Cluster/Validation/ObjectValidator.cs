using System.Text.Json.Nodes;

namespace KongGrantsUI.Demo.Cluster.Validation;

/// <summary>Names, labels and the fields that matter here, checked in the API server's words. Fields that no rule names are let through.</summary>
public sealed class ObjectValidator : IObjectValidator
{
    public IReadOnlyList<FieldError> Validate(string group, string kind, JsonObject item, JsonObject? old)
    {
        List<FieldError> shape = [.. MetadataRules.Check(kind, item), .. BuiltInRules.Check(kind, item), .. SchemaRules.Check(kind, item)];
        // Like the API server, CEL rules are only asked about objects whose shape they can rely on.
        if (shape.Count > 0)
            return shape;
        return [.. RelationRules.Check(kind, item), .. old is null ? [] : ImmutableRules.Check(kind, item, old)];
    }
}
