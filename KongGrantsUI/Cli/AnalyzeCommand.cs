using System.CommandLine;
using KongGrantsUI.Analysis;
using KongGrantsUI.Analysis.Findings;

namespace KongGrantsUI.Cli;

/// <summary><c>analyze</c>: what the controller makes of the objects, and what is wrong with them.</summary>
internal static class AnalyzeCommand
{
    public static Command Make(CliConsole console)
    {
        var common = new CommonOptions();
        var command = new Command("analyze", "Say which plugin applies where, what is refused, and how to mend it.");
        common.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(common.Read(parsed), console, cancellation));
        return command;
    }

    public static bool Fails(IEnumerable<Finding> findings, FailOn failOn) => failOn switch
    {
        FailOn.Never => false,
        FailOn.Warning => findings.Any(finding => finding.Severity >= Severity.Warning),
        _ => findings.Any(finding => finding.Severity == Severity.Error),
    };

    private static async Task<int> RunAsync(CommonValues values, CliConsole console, CancellationToken cancellation)
    {
        if (await Worlds.ReadAsync(values, console, cancellation) is not { } world) return ExitCode.Unreadable;
        var analysis = Analyser.Analyse(world.Snapshot, values.Analysis, console.Time.GetUtcNow());
        await console.Out.WriteLineAsync(values.Output switch
        {
            OutputFormat.Json => AnalysisJson.Write(analysis),
            OutputFormat.Sarif => AnalysisSarif.Write(analysis, world.Places),
            _ => AnalysisText.Write(analysis, world.Places),
        });
        return Fails(analysis.Findings, values.FailOn) ? ExitCode.Findings : ExitCode.Clean;
    }
}
