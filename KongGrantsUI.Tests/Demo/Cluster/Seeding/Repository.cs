using System.Runtime.CompilerServices;

namespace KongGrantsUI.Tests.Demo.Cluster.Seeding;

/// <summary>Files of the repository that this was built from.</summary>
internal static class Repository
{
    public static string File(string path, [CallerFilePath] string source = "")
    {
        var folder = Path.GetDirectoryName(source);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder, "KongGrantsUI.sln"))) folder = Path.GetDirectoryName(folder);
        return Path.Combine(folder ?? throw new DirectoryNotFoundException($"No solution above {source}."), path);
    }
}
