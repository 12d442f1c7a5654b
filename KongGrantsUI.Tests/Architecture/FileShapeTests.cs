namespace KongGrantsUI.Tests.Architecture;

public sealed class FileShapeTests
{
    private const int MostLines = 350;

    [Fact]
    public void Source_File_HoldsOneIdea()
    {
        var tooLong = SourceFiles().Where(file => File.ReadLines(file).Count() > MostLines);

        Assert.True(!tooLong.Any(), $"Over {MostLines} lines: {string.Join(", ", tooLong)}. Split it by idea.");
    }

    [Fact]
    public void Source_Symlinks_PointToTheRoot()
    {
        var root = Repository();

        Assert.Equal("../wwwroot", new DirectoryInfo(Path.Combine(root, "KongGrantsUI", "wwwroot")).LinkTarget);
        Assert.Equal("../appsettings.json", new FileInfo(Path.Combine(root, "KongGrantsUI", "appsettings.json")).LinkTarget);
    }

    private static IEnumerable<string> SourceFiles() =>
        new[] { "KongGrantsUI", "KongGrantsUI.Tests", "bench" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository(), folder), "*.*", SearchOption.AllDirectories))
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "KongGrantsUI.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("KongGrantsUI.sln is in no folder above the tests.");
        return folder.FullName;
    }
}
