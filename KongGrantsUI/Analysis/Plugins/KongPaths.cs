using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Plugins;

/// <summary>Path matches in Kong's form (semantics 5.5). An exact value is not escaped: a dot in it matches any character.</summary>
internal static class KongPaths
{
    public static IEnumerable<string> Of(HttpRouteMatch match) => match.PathType switch
    {
        "Exact" => [$"~{match.Path}$"],
        "RegularExpression" => [$"~{match.Path}"],
        _ => [$"~{match.Path}$", match.Path.EndsWith('/') ? match.Path : $"{match.Path}/"],
    };

    public static IEnumerable<string> Of(IngressPath path) => path.PathType switch
    {
        "Exact" => [$"~/{path.Path.TrimStart('/')}$"],
        "Prefix" => Prefix(path.Path.Trim('/')),
        _ => [Literal(path.Path)],
    };

    private static IEnumerable<string> Prefix(string bare) => bare.Length == 0 ? ["/"] : [$"/{bare}/", $"~/{bare}$"];

    private static string Literal(string path)
    {
        if (path.Length == 0) return "/";
        return path.StartsWith("/~", StringComparison.Ordinal) ? path[1..] : path;
    }
}
