using KongGrantsUI.Tests.TestKit.App;

namespace KongGrantsUI.Tests.Texts;

/// <summary>What looks like a text and is none that could be translated: commands, log entries, the words of others. A line each, in a file per area.</summary>
internal static class NotForReaders
{
    public static IReadOnlyCollection<string> Of(string area) =>
        File.Exists(PathOf(area)) ? [.. File.ReadAllLines(PathOf(area)).Where(line => line.Length > 0).Select(line => line.Replace("\\n", "\n", StringComparison.Ordinal))] : [];

    private static string PathOf(string area) => Path.Combine(BuiltApp.Repository, "KongGrantsUI.Tests", "Texts", $"NotForReaders.{area}.txt");
}
