using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KongGrantsUI.Demo.Cluster.Storage;

namespace KongGrantsUI.Demo.Cluster.Validation;

/// <summary>The data of Secrets and ConfigMaps. A Secret's value is never repeated in an error.</summary>
internal static partial class DataRules
{
    private const int LongestKey = 253;
    private const int MostBytes = 1024 * 1024;
    private const string KeyWords =
        "a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is '[-._a-zA-Z0-9]+')";

    public static IEnumerable<FieldError> Check(string kind, JsonObject item)
    {
        if (item["data"] is null)
            return [];
        if (item["data"] is not JsonObject data)
            return [Problem.WrongType("data", item["data"], "object")];
        return data.SelectMany(entry => Entry(kind, entry.Key, entry.Value)).Concat(Size(data));
    }

    private static IEnumerable<FieldError> Entry(string kind, string key, JsonNode? value)
    {
        if (key.Length > LongestKey || !KeyPattern().IsMatch(key))
            yield return Problem.Invalid($"data[{key}]", key, KeyWords);
        if (value.Text() is not { } text)
            yield return Problem.WrongType($"data[{key}]", value, "string");
        else if (kind == "Secret" && !Base64.IsValid(text))
            yield return new($"data[{key}]", "FieldValueInvalid", "Invalid value: \"\": illegal base64 data");
    }

    private static IEnumerable<FieldError> Size(JsonObject data)
    {
        if (data.Sum(entry => Encoding.UTF8.GetByteCount(entry.Value.Text() ?? "")) > MostBytes)
            yield return Problem.TooLong("data", MostBytes);
    }

    [GeneratedRegex(@"\A[-._a-zA-Z0-9]+\z")]
    private static partial Regex KeyPattern();
}
