using System.Text.Json.Nodes;

namespace KongGrantsUI.Demo.Cluster.Validation;

/// <summary>The fields that a kind has, by name. One without fields of its own may hold anything.</summary>
internal sealed class FieldTree
{
    private readonly Dictionary<string, FieldTree> fields = [];

    /// <param name="paths">Such as <c>spec.from[].kind</c>.</param>
    public FieldTree(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            var place = this;
            foreach (var step in path.Split('.')) place = place.Ensure(step.EndsWith("[]", StringComparison.Ordinal) ? step[..^2] : step);
        }
    }

    /// <summary>Takes the fields away that the tree does not have.</summary>
    /// <returns>Their paths, such as <c>spec.from[0].kinds</c>.</returns>
    public IReadOnlyList<string> Prune(JsonObject item)
    {
        List<string> unknown = [];
        Prune(item, "", unknown);
        return unknown;
    }

    private void Prune(JsonNode? value, string path, List<string> unknown)
    {
        if (fields.Count == 0) return;
        if (value is JsonArray list)
        {
            for (var index = 0; index < list.Count; index++) Prune(list[index], $"{path}[{index}]", unknown);
        }
        else if (value is JsonObject map)
        {
            foreach (var name in map.Select(entry => entry.Key).ToList())
            {
                var inner = path.Length == 0 ? name : $"{path}.{name}";
                if (fields.TryGetValue(name, out var field)) field.Prune(map[name], inner, unknown);
                else if (map.Remove(name)) unknown.Add(inner);
            }
        }
    }

    private FieldTree Ensure(string name)
    {
        if (!fields.TryGetValue(name, out var found)) fields[name] = found = new FieldTree([]);
        return found;
    }
}
