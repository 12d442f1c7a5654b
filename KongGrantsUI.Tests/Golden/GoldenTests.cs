using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KongGrantsUI.Analysis;
using KongGrantsUI.Cli;
using KongGrantsUI.Tests.TestKit.Worlds;
using Microsoft.Extensions.Time.Testing;

namespace KongGrantsUI.Tests.Golden;

/// <summary>
/// Folders of in.yaml and expected.json: manifests, and what the controller makes of them. A finding counts by its code,
/// severity and objects; its words are free. With GOLDEN_WRITE set to this folder the expectations are written anew.
/// </summary>
public sealed class GoldenTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Golden");

    public static TheoryData<string> Scenarios => [.. Directory.EnumerateDirectories(Root).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Engine_Scenario_AnswersAsExpected(string scenario)
    {
        var inputs = Inputs.Read([Path.Combine(Root, scenario, "in.yaml")], TextReader.Null, "default");
        Assert.Empty(inputs.Errors);
        var options = new AnalysisOptions { AcceptRoutesWithoutGateway = true, ServiceFacade = Switches(scenario).Length > 0 };
        var answer = Told(AnalysisJson.Make(Analyser.Analyse(inputs.Snapshot, options, World.Now)));
        if (Environment.GetEnvironmentVariable("GOLDEN_WRITE") is { Length: > 0 } source) File.WriteAllText(Path.Combine(source, scenario, "expected.json"), answer + "\n");
        else Assert.Equal(Expected(scenario), answer);
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task Command_Scenario_AnswersAsTheEngine(string scenario)
    {
        var output = new StringWriter();
        var console = new CliConsole(TextReader.Null, output, TextWriter.Null, new FakeTimeProvider(World.Now));
        string[] line = ["analyze", "-f", Path.Combine(Root, scenario, "in.yaml"), "-o", "json", "--fail-on", "never", .. Switches(scenario)];
        Assert.Equal(0, await Commands.RunAsync(line, console, TestContext.Current.CancellationToken));
        Assert.Equal(Expected(scenario), Told(JsonNode.Parse(output.ToString())!.AsObject()));
    }

    private static string[] Switches(string scenario) => scenario.StartsWith("facade", StringComparison.Ordinal) ? ["--service-facade"] : [];

    private static string Expected(string scenario) => File.ReadAllText(Path.Combine(Root, scenario, "expected.json")).TrimEnd().ReplaceLineEndings("\n");

    private static string Told(JsonObject analysis)
    {
        foreach (var finding in analysis["findings"]!.AsArray())
        {
            foreach (var key in new[] { "message", "remedy" }) finding!.AsObject().Remove(key);
        }

        return analysis.ToJsonString(Indented).ReplaceLineEndings("\n");
    }
}
