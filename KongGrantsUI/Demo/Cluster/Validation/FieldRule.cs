using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace KongGrantsUI.Demo.Cluster.Validation;

/// <summary>What one field must be like, as a definition's OpenAPI schema says it.</summary>
/// <param name="Path">Such as <c>spec.from[].kind</c>; a last step with <c>[]</c> means the list's entries.</param>
/// <param name="Type">string, integer, boolean, object or array.</param>
internal sealed record FieldRule(string Path, string Type)
{
    public bool Required { get; init; }

    public int MinLength { get; init; }

    public int MaxLength { get; init; } = int.MaxValue;

    public string? Pattern { get; init; }

    public IReadOnlyList<string> OneOf { get; init; } = [];

    public long Min { get; init; } = long.MinValue;

    public long Max { get; init; } = long.MaxValue;

    public int MinItems { get; init; }

    public int MaxItems { get; init; } = int.MaxValue;

    public IEnumerable<FieldError> Check(JsonObject item) => FieldPath.Holders(item, Path).SelectMany(place => CheckIn(place.Path, place.Holder));

    private IEnumerable<FieldError> CheckIn(string path, JsonObject holder)
    {
        var last = Path[(Path.LastIndexOf('.') + 1)..];
        if (last.EndsWith("[]", StringComparison.Ordinal))
        {
            var name = last[..^2];
            return holder[name] is JsonArray entries
                ? entries.SelectMany((entry, index) => CheckValue($"{FieldPath.Join(path, name)}[{index}]", entry)) : [];
        }
        var field = FieldPath.Join(path, last);
        return holder[last] is { } value ? CheckValue(field, value) : Required ? [Problem.Required(field)] : [];
    }

    private IEnumerable<FieldError> CheckValue(string field, JsonNode? value)
    {
        if (JsonTypes.Of(value) != Type)
            return [Problem.WrongType(field, value, Type)];
        return Type switch
        {
            "string" => CheckText(field, value!.GetValue<string>()),
            "integer" => CheckNumber(field, JsonTypes.Whole(value)!.Value),
            "array" => CheckCount(field, value!.AsArray().Count),
            _ => [],
        };
    }

    private IEnumerable<FieldError> CheckText(string field, string text)
    {
        if (Encoding.UTF8.GetByteCount(text) > MaxLength)
            yield return Problem.TooLong(field, MaxLength);
        if (text.Length < MinLength)
            yield return Problem.Invalid(field, text, $"{field} in body should be at least {MinLength} chars long");
        else if (OneOf.Count > 0 && !OneOf.Contains(text))
            yield return Problem.Unsupported(field, text, [.. OneOf]);
        else if (Pattern is not null && text.Length <= MaxLength && !Regex.IsMatch(text, Pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking))
            yield return Problem.Invalid(field, text, $"{field} in body should match '{Pattern}'");
    }

    private IEnumerable<FieldError> CheckNumber(string field, long number)
    {
        if (number < Min)
            yield return Problem.Invalid(field, number, $"{field} in body should be greater than or equal to {Min}");
        if (number > Max)
            yield return Problem.Invalid(field, number, $"{field} in body should be less than or equal to {Max}");
    }

    private IEnumerable<FieldError> CheckCount(string field, int count)
    {
        if (count < MinItems)
            yield return Problem.Invalid(field, count, $"{field} in body should have at least {MinItems} items");
        if (count > MaxItems)
            yield return Problem.TooMany(field, count, MaxItems);
    }
}
