using System.Diagnostics;

namespace KongGrantsUI.Tests.TestKit.Processes;

/// <summary>Runs a real program and hands back what it said.</summary>
internal static class Shell
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static Task<ShellResult> RunAsync(string command, IReadOnlyDictionary<string, string>? environment = null, TimeSpan? patience = null) =>
        RunAsync("/bin/bash", ["-c", command], environment, patience ?? Patience);

    private static async Task<ShellResult> RunAsync(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment, TimeSpan patience)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        try
        {
            await process.WaitForExitAsync().WaitAsync(patience);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new ShellResult(process.ExitCode, (await output).Trim(), (await error).Trim());
    }
}
