namespace KongGrantsUI.Demo.Cluster.Validation;

/// <summary>The fields of <c>deploy/crds</c>.</summary>
internal static class GrantSchemas
{
    private const int NameLength = 253;
    private const int TextLength = 1024;

    public static IReadOnlyList<FieldRule> Request { get; } =
    [
        new("spec", "object") { Required = true },
        new("spec.from", "object") { Required = true },
        new("spec.from.group", "string") { Required = true },
        Name("spec.from.kind") with { Required = true, MaxLength = int.MaxValue },
        new("spec.to", "object") { Required = true },
        Name("spec.to.namespace") with { Required = true, MaxLength = 63 },
        new("spec.to.names", "array") { MaxItems = 16 },
        Name("spec.to.names[]"),
        new("spec.attach", "array") { MaxItems = 16 },
        Name("spec.attach[].plugin") with { Required = true },
        new("spec.attach[].referrers", "array") { Required = true, MaxItems = 256 },
        Name("spec.attach[].referrers[]"),
        new("spec.attach[].type", "string"),
        new("spec.attach[].config", "object"),
        new("spec.reason", "string") { MaxLength = TextLength },
        new("spec.duration", "string") { Pattern = "^([0-9]+(h|m|s))+$" },
    ];

    public static IReadOnlyList<FieldRule> Review { get; } =
    [
        new("spec", "object") { Required = true },
        new("spec.request", "object") { Required = true },
        Whole("spec.request.namespace"),
        Whole("spec.request.name"),
        Whole("spec.request.uid"),
        new("spec.decision", "string") { Required = true, OneOf = ["Approved", "Denied", "Revoked"] },
        new("spec.comment", "string") { MaxLength = TextLength },
        new("spec.grant", "string"),
        new("spec.expiresAt", "string"),
        new("spec.attachTo", "array") { MaxItems = 16 },
        new("spec.attachTo[].group", "string") { Required = true },
        Whole("spec.attachTo[].kind"),
        Whole("spec.attachTo[].name"),
    ];

    private static FieldRule Name(string path) => new(path, "string") { MinLength = 1, MaxLength = NameLength };

    private static FieldRule Whole(string path) => new(path, "string") { Required = true, MinLength = 1 };
}
