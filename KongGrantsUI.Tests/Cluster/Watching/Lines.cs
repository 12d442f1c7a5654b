namespace KongGrantsUI.Tests.Cluster.Watching;

/// <summary>Lists and events of Services as the API server writes them.</summary>
internal static class Lines
{
    public static string Item(string name, string version, string more = "") =>
        $$$$"""{"metadata":{"namespace":"n","name":"{{{{name}}}}","resourceVersion":"{{{{version}}}}"}{{{{more}}}}}""";

    public static string Event(string type, string name, string version, string more = "") =>
        $$$$"""{"type":"{{{{type}}}}","object":{{{{Item(name, version, more)}}}}}""";

    public static string Bookmark(string version) =>
        $$$$"""{"type":"BOOKMARK","object":{"metadata":{"resourceVersion":"{{{{version}}}}"}}}""";

    public static string List(string version, params string[] items) =>
        $$$$"""{"metadata":{"resourceVersion":"{{{{version}}}}"},"items":[{{{{string.Join(',', items)}}}}]}""";
}
