using System.Text.RegularExpressions;
using KongGrantsUI.Analysis.Plugins;

namespace KongGrantsUI.TestConsole.Assisting;

/// <summary>A path that a route takes.</summary>
internal static class SamplePath
{
    /// <summary>An exact path, else a prefix as it is; <c>/</c> where neither can be told.</summary>
    public static string Of(KongRoute route) =>
        route.Paths.Where(path => path.StartsWith('~')).Select(Exact).FirstOrDefault(path => path is not null) ?? route.Paths.FirstOrDefault(path => !path.StartsWith('~')) ?? "/";

    private static string? Exact(string path)
    {
        var plain = path.TrimStart('~').TrimEnd('$');
        return plain == Regex.Escape(plain).Replace("\\-", "-", StringComparison.Ordinal) ? plain : null;
    }
}
