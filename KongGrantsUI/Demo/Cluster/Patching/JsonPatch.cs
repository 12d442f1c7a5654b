using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Storage;

namespace KongGrantsUI.Demo.Cluster.Patching;

/// <summary>RFC 6902.</summary>
public static class JsonPatch
{
    private const int MostOperations = 10_000;
    private const long MostCopied = 3 * 1024 * 1024;

    /// <exception cref="PatchException">The patch is malformed, tests for something else, or points at nothing.</exception>
    public static JsonNode Apply(JsonNode target, JsonNode? patch)
    {
        if (patch is not JsonArray operations)
            throw new PatchException("a JSON patch is a list of operations", malformed: true);
        if (operations.Count > MostOperations)
            throw new PatchException($"a JSON patch may hold {MostOperations} operations, not {operations.Count}", malformed: true);
        var result = target.DeepClone();
        var copied = 0L;
        foreach (var operation in operations)
            ApplyOne(result, operation, ref copied);
        return result;
    }

    private static void ApplyOne(JsonNode root, JsonNode? operation, ref long copied)
    {
        var path = Pointer(operation, "path");
        switch (operation.Text("op"))
        {
            case "add": path.Add(root, Value(operation)); break;
            case "remove": path.Remove(root); break;
            case "replace": path.Replace(root, Value(operation)); break;
            case "test": Test(root, path, Value(operation)); break;
            case "move": Move(root, Pointer(operation, "from"), path); break;
            case "copy": path.Add(root, Copy(Pointer(operation, "from").Read(root), ref copied)); break;
            case var other: throw new PatchException($"the operation \"{other}\" is not one of add, remove, replace, move, copy, test", malformed: true);
        }
    }

    // Copies of copies double: a few hundred bytes of patch could otherwise ask for gigabytes.
    private static JsonNode? Copy(JsonNode? source, ref long copied)
    {
        copied += source?.ToJsonString().Length ?? 0;
        return copied <= MostCopied ? source?.DeepClone() : throw new PatchException("the patch copies more than 3 MiB", malformed: true);
    }

    private static void Move(JsonNode root, JsonPointer from, JsonPointer path)
    {
        if (path.IsUnder(from))
            throw new PatchException("a value can't be moved into itself", malformed: true);
        path.Add(root, from.Remove(root));
    }

    private static void Test(JsonNode root, JsonPointer path, JsonNode? expected)
    {
        if (!JsonNode.DeepEquals(path.Read(root), expected))
            throw new PatchException("testing value failed");
    }

    private static JsonPointer Pointer(JsonNode? operation, string name) =>
        new(operation.Text(name) ?? throw new PatchException($"an operation lacks its \"{name}\"", malformed: true));

    private static JsonNode? Value(JsonNode? operation) =>
        operation is JsonObject map && map.TryGetPropertyValue("value", out var value)
            ? value?.DeepClone()
            : throw new PatchException("an operation lacks its \"value\"", malformed: true);
}
