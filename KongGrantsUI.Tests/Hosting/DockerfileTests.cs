using System.Diagnostics;
using KongGrantsUI.Tests.TestKit.App;
using KongGrantsUI.Tests.TestKit.Processes;

namespace KongGrantsUI.Tests.Hosting;

/// <summary>Docker is not needed: the build stage's own commands are run, and what they publish is started.</summary>
public sealed class DockerfileTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    [Fact]
    public async Task BuildStage_Published_StartsAndStops()
    {
        var folder = Directory.CreateTempSubdirectory("konggrants-image-").FullName;
        var root = BuiltApp.Repository;
        var copied = await Shell.RunAsync($"mkdir '{folder}/src' && git -C '{root}' ls-files -z | tar -C '{root}' --null -T - -cf - | tar -C '{folder}/src' -xf -");
        Assert.True(copied.Code == 0, copied.All);

        foreach (var command in BuildCommands(root))
        {
            var built = await Shell.RunAsync($"cd '{folder}/src' && {command.Replace(" /app", $" '{folder}/app'", StringComparison.Ordinal)}", patience: Patience);
            Assert.True(built.Code == 0, built.All);
        }

        Assert.Contains("Dashboard", await FirstLineAsync(folder), StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private static IEnumerable<string> BuildCommands(string root) => File.ReadLines(Path.Combine(root, "Dockerfile"))
        .TakeWhile(line => !line.Contains("/aspnet:", StringComparison.Ordinal))
        .Where(line => line.StartsWith("RUN ", StringComparison.Ordinal))
        .Select(line => line["RUN ".Length..]);

    private static async Task<string> FirstLineAsync(string folder)
    {
        string[] arguments =
        [
            Path.Combine(folder, "app", "KongGrantsUI.dll"), "--Ui:Port=0", "--Demo:ApiPort=0", "--Demo:GatewayPort=0",
            $"--Demo:Kubeconfig={folder}/kubeconfig", "--Logging:LogLevel:Default=None",
        ];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, WorkingDirectory = folder })!;
        try
        {
            return await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)) ?? "";
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }
}
