using System.Globalization;
using System.Text.Json.Nodes;

namespace KongGrantsUI.Demo.Cluster.Patching;

/// <summary>An RFC 6901 pointer, for the operations of a JSON patch.</summary>
internal sealed class JsonPointer
{
    private readonly string _text;
    private readonly string[] _steps;

    public JsonPointer(string text)
    {
        if (text.Length > 0 && text[0] != '/')
            throw new PatchException($"the path \"{text}\" must be empty or start with a slash", malformed: true);
        _text = text;
        _steps = [.. text.Split('/').Skip(1).Select(step => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))];
    }

    public bool IsRoot => _steps.Length == 0;

    public bool IsUnder(JsonPointer other) => _steps.Length > other._steps.Length && _steps.AsSpan().StartsWith(other._steps);

    public JsonNode? Read(JsonNode? root)
    {
        foreach (var step in _steps)
            root = Child(root, step);
        return root;
    }

    public void Add(JsonNode root, JsonNode? value)
    {
        switch (Parent(root))
        {
            case JsonObject map: map[_steps[^1]] = value; break;
            case JsonArray list when _steps[^1] == "-": list.Add(value); break;
            case JsonArray list: list.Insert(Index(_steps[^1], list.Count), value); break;
            default: throw Missing();
        }
    }

    public JsonNode? Remove(JsonNode root)
    {
        var found = Read(root);
        switch (Parent(root))
        {
            case JsonObject map: map.Remove(_steps[^1]); break;
            case JsonArray list: list.RemoveAt(Index(_steps[^1], list.Count - 1)); break;
        }
        return found;
    }

    public void Replace(JsonNode root, JsonNode? value)
    {
        Read(root);
        switch (Parent(root))
        {
            case JsonObject map: map[_steps[^1]] = value; break;
            case JsonArray list: list[Index(_steps[^1], list.Count - 1)] = value; break;
        }
    }

    private JsonNode? Parent(JsonNode? root)
    {
        if (IsRoot)
            throw new PatchException("the whole object can't be added, moved or removed", malformed: true);
        foreach (var step in _steps.AsSpan(0, _steps.Length - 1))
            root = Child(root, step);
        return root;
    }

    private JsonNode? Child(JsonNode? node, string step) => node switch
    {
        JsonObject map when map.TryGetPropertyValue(step, out var value) => value,
        JsonArray list => list[Index(step, list.Count - 1)],
        _ => throw Missing(),
    };

    private int Index(string step, int last) =>
        int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index <= last ? index : throw Missing();

    private PatchException Missing() => new($"there is nothing at the path \"{_text}\"");
}
