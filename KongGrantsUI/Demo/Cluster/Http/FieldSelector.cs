using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Kinds;
using KongGrantsUI.Demo.Cluster.Storage;

namespace KongGrantsUI.Demo.Cluster.Http;

/// <summary>A field selector: <c>a=b</c> and <c>a!=b</c>, joined by commas, on the fields that the kind lets be selected.</summary>
internal sealed class FieldSelector
{
    private readonly List<(string Field, string[] Path, bool Equal, string Value)> _terms = [];

    /// <exception cref="ApiException">400 where it can't be read, or names another field.</exception>
    public FieldSelector(KindInfo? kind, string? text)
    {
        foreach (var term in (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var at = term.IndexOf('=', StringComparison.Ordinal);
            if (at < 1)
                throw Failures.BadRequest($"invalid selector: '{text}'; can't understand '{term}'");
            var equal = term[at - 1] != '!';
            var field = term[..(equal ? at : at - 1)];
            if (kind is not null && field is not ("metadata.name" or "metadata.namespace") && !kind.SelectableFields.Contains(field))
                throw Failures.BadRequest($"field label not supported: {field}");
            _terms.Add((field, Path(field), equal, term[(at + 1)..].TrimStart('=')));
        }
    }

    public bool IsEmpty => _terms.Count == 0;

    /// <summary>The one name that can match; null where it is not the selector's to say.</summary>
    public string? Name => _terms.Where(term => term is { Field: "metadata.name", Equal: true }).Select(term => term.Value).FirstOrDefault();

    public bool Matches(JsonObject item) => _terms.TrueForAll(term => ((item.Scalar(term.Path) ?? "") == term.Value) == term.Equal);

    private static string[] Path(string field) => field == "source" ? ["source", "component"] : field.Split('.');
}
