using System.Text.RegularExpressions;
using KongGrantsUI.Tests.TestKit.App;

namespace KongGrantsUI.Tests.Architecture;

public sealed partial class StyleSheetTests
{
    // The map is a drawing: its plane is moved in pixels of the screen, whichever way the language runs.
    private const string Drawing = ".canvas > svg.map {";

    [Fact]
    public void StyleSheets_Sides_AreThoseOfTheLanguageNotOfTheScreen()
    {
        var wrong = Files().SelectMany(file => File.ReadLines(file).Index()
            .Where(line => !line.Item.StartsWith(Drawing, StringComparison.Ordinal) && Physical().IsMatch(line.Item))
            .Select(line => $"{Path.GetFileName(file)}:{line.Index + 1}: {Physical().Match(line.Item).Value}"));

        Assert.True(!wrong.Any(), "Say start and end (margin-inline-start, inset-inline-end), so that right-to-left languages are mirrored:\n" + string.Join("\n", wrong));
    }

    private static IEnumerable<string> Files() =>
        new[] { "wwwroot", Path.Combine("KongGrantsUI", "Components") }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(BuiltApp.Repository, folder), "*.*", SearchOption.AllDirectories))
            .Where(file => file.EndsWith(".css", StringComparison.Ordinal) || file.EndsWith("relative-time.js", StringComparison.Ordinal));

    [GeneratedRegex(@"\b(margin|padding|border)-(left|right)\b|(?<=[;{\s])(left|right)\s*:|\b(text-align|float)\s*:\s*(left|right)\b")]
    private static partial Regex Physical();
}
