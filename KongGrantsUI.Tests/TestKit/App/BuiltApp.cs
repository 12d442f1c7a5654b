using System.Diagnostics;
using System.Globalization;

namespace KongGrantsUI.Tests.TestKit.App;

/// <summary>The app as it was built, in a process of its own, as <c>dotnet run</c> starts it once it has built it.</summary>
internal sealed class BuiltApp : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Process process;

    private BuiltApp(Process process) => this.process = process;

    public static string Repository { get; } = FindRepository();

    public static string Library { get; } = Path.Combine(
        Repository, "KongGrantsUI", "bin", AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug", "net10.0", "KongGrantsUI.dll");

    public int Code => process.ExitCode;

    public static BuiltApp Start(string folder, params string[] settings)
    {
        string[] arguments = [Library, $"--Demo:Kubeconfig={folder}/kubeconfig", .. settings];
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        return new BuiltApp(Process.Start(start)!);
    }

    /// <summary>What it prints, up to and with the first line that has this word.</summary>
    public async Task<string> ReadUntilAsync(string word)
    {
        var text = "";
        while (await process.StandardOutput.ReadLineAsync().WaitAsync(Patience) is { } line)
        {
            text += string.Create(CultureInfo.InvariantCulture, $"{line}\n");
            if (line.Contains(word, StringComparison.Ordinal)) return text;
        }

        throw new InvalidOperationException($"The app ended before it printed '{word}': {text}{await process.StandardError.ReadToEndAsync()}");
    }

    /// <summary>All that it prints until it ends.</summary>
    public async Task<(string Output, string Error)> FailAsync()
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync().WaitAsync(Patience);
        await process.WaitForExitAsync().WaitAsync(Patience);
        return (await output.WaitAsync(Patience), error);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "KongGrantsUI.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("KongGrantsUI.sln is in no folder above the tests.");
        return folder.FullName;
    }
}
