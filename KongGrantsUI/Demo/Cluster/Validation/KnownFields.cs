using System.Collections.Concurrent;

namespace KongGrantsUI.Demo.Cluster.Validation;

/// <summary>The fields of those kinds of which all are known; of the other kinds only their metadata's.</summary>
internal static class KnownFields
{
    private static readonly string[] Metadata =
    [
        .. new[]
        {
            "name", "generateName", "namespace", "selfLink", "uid", "resourceVersion", "generation", "creationTimestamp", "deletionTimestamp",
            "deletionGracePeriodSeconds", "labels", "annotations", "ownerReferences", "finalizers", "managedFields",
        }.Select(name => $"metadata.{name}"),
    ];

    private static readonly ConcurrentDictionary<string, FieldTree> Trees = new();

    /// <summary>The fields of an object's metadata, under <c>metadata</c>.</summary>
    public static FieldTree OfMetadata { get; } = new(Metadata);

    /// <summary>All fields of a kind; null where not all of them are known here.</summary>
    public static FieldTree? Of(string kind) => IsWhole(kind) ? Trees.GetOrAdd(kind, Whole) : null;

    private static bool IsWhole(string kind) =>
        kind is "KongPlugin" or "KongClusterPlugin" or "KongConsumer" or "ReferenceGrant" or "PluginGrantRequest" or "PluginGrantReview";

    private static FieldTree Whole(string kind) => new(
        [.. Metadata, "apiVersion", "kind", "status", .. SchemaRules.Of(kind).Select(rule => rule.Path), .. Unchecked(kind)]);

    // Fields that have no rule of their own.
    private static string[] Unchecked(string kind) => kind switch
    {
        "KongPlugin" or "KongClusterPlugin" => ["consumerRef"],
        "KongConsumer" => ["spec"],
        _ => [],
    };
}
