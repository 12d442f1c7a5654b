using KongGrantsUI.Tests.TestKit.App;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KongGrantsUI.Tests.Texts;

/// <summary>The app's source as the compiler sees it, with what the pages are compiled to.</summary>
internal static class SourceCode
{
    private static readonly string App = Path.Combine(BuiltApp.Repository, "KongGrantsUI");

    private static readonly Lazy<CSharpCompilation> Compiled = new(Compile);

    public static CSharpCompilation Compilation => Compiled.Value;

    /// <summary>The file that people edit, from the app's folder on: of a page's code the page.</summary>
    public static string FileOf(SyntaxTree tree)
    {
        var path = Path.GetRelativePath(App, tree.FilePath);
        var page = path.IndexOf("RazorSourceGenerator/", StringComparison.Ordinal);
        return page < 0 ? path : path[(page + "RazorSourceGenerator/".Length)..].Replace("_razor.g.cs", ".razor", StringComparison.Ordinal);
    }

    public static bool IsPage(SyntaxTree tree) => tree.FilePath.EndsWith("_razor.g.cs", StringComparison.Ordinal);

    private static CSharpCompilation Compile()
    {
        var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd('/'));
        var built = Path.Combine(App, "obj", framework.Parent!.Name, framework.Name);
        var written = Directory.EnumerateFiles(App, "*.cs", SearchOption.AllDirectories).Where(file => !file.StartsWith(Path.Combine(App, "obj"), StringComparison.Ordinal) && !file.StartsWith(Path.Combine(App, "bin"), StringComparison.Ordinal));
        var made = Directory.EnumerateFiles(built, "*.g.cs", SearchOption.AllDirectories);
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);
        var trees = written.Concat(made).Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file))
            .Where(tree => !IsPage(tree) || File.Exists(Path.Combine(App, FileOf(tree))));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is not ("KongGrantsUI.dll" or "KongGrantsUI.Tests.dll"))
            .Select(path => MetadataReference.CreateFromFile(path));
        return CSharpCompilation.Create("Read", trees, references, new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
    }
}
