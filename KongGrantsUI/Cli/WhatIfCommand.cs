using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using KongGrantsUI.Analysis.Findings;
using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Model;

namespace KongGrantsUI.Cli;

/// <summary><c>what-if</c>: what a change would do, before anybody makes it.</summary>
internal sealed class WhatIfCommand
{
    private readonly CommonOptions common = new();
    private readonly Option<string[]> changes = new("--filename-change", "-f-change") { Description = "Objects as they would be: file, folder, or -. May be repeated.", HelpName = "FILE|DIR|-" };
    private readonly Option<string[]> deletions = new("--delete") { Description = "Kind/ns/name (or Kind/name) of an object that would be gone. May be repeated." };

    public static Command Make(CliConsole console)
    {
        var made = new WhatIfCommand();
        var command = new Command("what-if", "Say what a change would do: plugins that start, stop, narrow or widen, and findings that appear or vanish.");
        made.common.AddTo(command);
        command.Options.Add(made.changes);
        command.Options.Add(made.deletions);
        command.SetAction((parsed, cancellation) => made.RunAsync(parsed, console, cancellation));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CliConsole console, CancellationToken cancellation)
    {
        var values = common.Read(parsed);
        if (values.Output == OutputFormat.Sarif) throw new CliException("A what-if can't be written as SARIF: choose text or json.");
        var (added, removed) = (parsed.GetValue(changes) ?? [], parsed.GetValue(deletions) ?? []);
        if (added.Length + removed.Length == 0) throw new CliException("There is no change: give -f-change with the objects as they would be, or --delete with one that would be gone.");
        var world = await Worlds.ReadAsync(values, console, cancellation);
        var inputs = Inputs.Read(added, console.In, values.Home);
        if (Worlds.Report(inputs, console) || world is null) return ExitCode.Unreadable;
        var made = inputs.Objects.Values.Select(item => (HypotheticalChange)new HypotheticalChange.Put(item.Object))
            .Concat(removed.Select(name => new HypotheticalChange.Remove(KeyOf(name, world.Snapshot))));
        var result = WhatIf.Compare(world.Snapshot, made, values.Analysis, console.Time.GetUtcNow());
        await console.Out.WriteLineAsync(values.Output == OutputFormat.Json ? Json(result) : Text(result));
        return AnalyzeCommand.Fails(result.FindingsAppearing, values.FailOn) ? ExitCode.Findings : ExitCode.Clean;
    }

    /// <exception cref="CliException">There is no such object.</exception>
    private static ObjectKey KeyOf(string name, ClusterSnapshot snapshot) =>
        snapshot.Objects().Select(item => item.Key).FirstOrDefault(key => string.Equals(key.ToString(), name, StringComparison.OrdinalIgnoreCase))
        ?? throw new CliException($"--delete {name}: there is no such object in the input. Write it as Kind/ns/name, such as KongPlugin/kualalumpur/rate-limit.");

    private static string Text(WhatIfResult result)
    {
        var text = new StringBuilder();
        foreach (var shift in result.Shifts) text.Append(CultureInfo.InvariantCulture, $"{shift.Plugin}: {Word(shift.Kind)}{Scopes(" from", shift.Before)}{Scopes(" to", shift.After)}\n");
        foreach (var finding in result.FindingsAppearing) text.Append(CultureInfo.InvariantCulture, $"appears: {finding.Severity.Word()} {finding.Code}: {finding.Message.English}\n");
        foreach (var finding in result.FindingsVanishing) text.Append(CultureInfo.InvariantCulture, $"vanishes: {finding.Severity.Word()} {finding.Code}: {finding.Message.English}\n");
        if (result.RejectedAfter) text.Append(result.RejectedBefore ? "Kong refuses the configuration, as it does now.\n" : "Kong would refuse the configuration as a whole.\n");
        else if (result.RejectedBefore) text.Append("Kong would take the configuration again.\n");
        return text.Length == 0 ? "Nothing changes." : text.ToString().TrimEnd('\n');
    }

    private static string Word(ShiftKind kind) => kind switch
    {
        ShiftKind.NewlyEverywhere => "acts everywhere",
        ShiftKind.Starts or ShiftKind.Stops or ShiftKind.Collides => kind.ToString().ToLowerInvariant(),
        _ => $"is {kind.ToString().ToLowerInvariant()}",
    };

    private static string Scopes(string word, EquatableList<Analysis.Plugins.PluginScope> scopes) =>
        scopes.Count == 0 ? "" : $"{word} {Wording.List(scopes.Select(Wording.Scope)).English}";

    private static string Json(WhatIfResult result) => AnalysisJson.Text(new JsonObject
    {
        ["added"] = AnalysisJson.Array(AnalysisJson.Sorted(result.EntitiesAdded).Select(AnalysisJson.Plugin)),
        ["removed"] = AnalysisJson.Array(AnalysisJson.Sorted(result.EntitiesRemoved).Select(AnalysisJson.Plugin)),
        ["shifts"] = AnalysisJson.Array(result.Shifts.Select(shift => new JsonObject { ["plugin"] = shift.Plugin.ToString(), ["kind"] = shift.Kind.ToString() })),
        ["appearing"] = AnalysisJson.Array(result.FindingsAppearing.Select(AnalysisJson.Finding)),
        ["vanishing"] = AnalysisJson.Array(result.FindingsVanishing.Select(AnalysisJson.Finding)),
        ["rejectedBefore"] = result.RejectedBefore,
        ["rejectedAfter"] = result.RejectedAfter,
    });
}
