using System.Globalization;
using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Kinds;

namespace KongGrantsUI.Demo.Cluster.Http;

/// <summary>The query of a list, watch or deletecollection.</summary>
internal sealed class ListQuery
{
    private readonly LabelSelector _labels;
    private readonly FieldSelector _fields;

    public ListQuery(KindInfo kind, IQueryCollection query)
    {
        _labels = new(query["labelSelector"]);
        _fields = new(kind, query["fieldSelector"]);
        ResourceVersion = Number(query, "resourceVersion");
        Limit = (int)Math.Clamp(Number(query, "limit") ?? 0, 0, int.MaxValue);
        TimeoutSeconds = Number(query, "timeoutSeconds");
        Continue = query["continue"].ToString() is { Length: > 0 } token ? token : null;
        ExactVersion = query["resourceVersionMatch"] == "Exact";
        if (ResourceVersion is null && query["resourceVersionMatch"].ToString().Length > 0 && !query.ContainsKey("sendInitialEvents"))
        {
            throw Failures.InvalidOptions("ListOptions", new(
                "resourceVersionMatch", "FieldValueForbidden", "Forbidden: resourceVersionMatch is forbidden unless resourceVersion is provided"));
        }
        Bookmarks = IsTrue(query["allowWatchBookmarks"]);
        SendInitialEvents = query.ContainsKey("sendInitialEvents") ? IsTrue(query["sendInitialEvents"]) : null;
    }

    public long? ResourceVersion { get; }

    /// <summary>0 where there is none.</summary>
    public int Limit { get; }

    public long? TimeoutSeconds { get; }

    public string? Continue { get; }

    public bool ExactVersion { get; }

    public bool Bookmarks { get; }

    public bool? SendInitialEvents { get; }

    public bool SelectsAll => _labels.IsEmpty && _fields.IsEmpty;

    public static bool IsTrue(string? text) => text is "1" or "true" or "True" or "TRUE";

    public bool Matches(JsonObject item) => _fields.Matches(item) && _labels.Matches(item);

    private static long? Number(IQueryCollection query, string name)
    {
        if (query[name].ToString() is not { Length: > 0 } text)
            return null;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Failures.BadRequest($"invalid {name}: \"{text}\" is not a whole number");
    }
}
