namespace KongGrantsUI.Tests.TestKit.Processes;

/// <summary>Where the scripts in <c>tests/</c> unpack what they fetch.</summary>
internal static class FetchedTool
{
    /// <param name="variable">The environment variable that may name another folder.</param>
    public static string Folder(string variable, string name) => Environment.GetEnvironmentVariable(variable)
        ?? Path.Combine(Environment.GetEnvironmentVariable("XDG_CACHE_HOME") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"), "konggrants", name);
}
