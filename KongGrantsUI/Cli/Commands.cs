using System.CommandLine;

namespace KongGrantsUI.Cli;

/// <summary>The commands that work without a server.</summary>
public static class Commands
{
    private static readonly string[] Own = ["analyze", "plan", "what-if", "help", "--help", "-h", "-?", "--version"];

    /// <summary>Whether these arguments are for a command, and not settings of the server.</summary>
    public static bool Handles(string[] args) => args.Length > 0 && Own.Contains(args[0], StringComparer.Ordinal);

    /// <summary>See <see cref="ExitCode"/>.</summary>
    public static async Task<int> RunAsync(string[] args, CliConsole console, CancellationToken cancellation = default)
    {
        var root = new RootCommand("Shares Kong plugins across Kubernetes namespaces. Without a command it starts the dashboard.")
        {
            AnalyzeCommand.Make(console), PlanCommand.Make(console), WhatIfCommand.Make(console),
        };
        var parsed = root.Parse(args is ["help", .. var rest] ? [.. rest, "--help"] : args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) await console.Error.WriteLineAsync(error.Message);
            return ExitCode.Unreadable;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = console.Out, Error = console.Error, EnableDefaultExceptionHandler = false }, cancellation);
        }
        catch (CliException error)
        {
            await console.Error.WriteLineAsync(error.Message);
            return ExitCode.Unreadable;
        }
    }
}
