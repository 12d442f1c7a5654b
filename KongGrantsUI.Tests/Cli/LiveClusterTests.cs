using System.Text.Json.Nodes;
using KongGrantsUI.Cli;
using KongGrantsUI.Tests.TestKit.App;

namespace KongGrantsUI.Tests.Cli;

/// <summary>A live cluster instead of manifests, with the rights of the context's user.</summary>
public sealed class LiveClusterTests(FinishedAppFixture app) : IClassFixture<FinishedAppFixture>
{
    [Fact]
    public async Task Analyze_Context_ReadsTheLiveCluster()
    {
        var (code, output, error) = await RunAsync("admin");

        Assert.True(code == ExitCode.Clean, error);
        Assert.Equal(
            ["basic-auth ", "rate-limiting aygerim", "rate-limiting rustem"],
            JsonNode.Parse(output)!["plugins"]!.AsArray().Select(plugin => $"{plugin!["name"]} {plugin["consumer"]}"));
        Assert.DoesNotContain("aygerim-password", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_Context_FindsThatAllIsDone()
    {
        var (code, output, error) = await RunAsync("admin", "plan", "--plugin", "kualalumpur:rate-limit-aygerim", "--consumer", "qyzylorda/aygerim", "--service", "kualalumpur/httpbin");

        Assert.True(code == ExitCode.Clean, error);
        Assert.True(JsonNode.Parse(output)!["done"]!.GetValue<bool>(), output);
    }

    [Fact]
    public async Task WhatIf_Context_ForetellsADeletionInTheLiveCluster()
    {
        var (code, output, error) = await RunAsync("admin", "what-if", "--delete", "ReferenceGrant/kualalumpur/qyzylorda-rate-limit");

        Assert.True(code == ExitCode.Findings, error);
        Assert.True(JsonNode.Parse(output)!["rejectedAfter"]!.GetValue<bool>(), output);
        Assert.Contains(JsonNode.Parse(output)!["appearing"]!.AsArray(), finding => $"{finding!["code"]}" == "KG001");
    }

    [Fact]
    public async Task Analyze_UserWhoMayListNothing_IsNotCalledClean()
    {
        var (code, output, error) = await RunAsync("kim");

        Assert.Equal((ExitCode.Unreadable, ""), (code, output));
        Assert.Contains("may list nothing", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyze_ContextThatIsNotThere_SaysSo()
    {
        var (code, _, error) = await RunAsync("nobody");

        Assert.Equal(ExitCode.Unreadable, code);
        Assert.Contains("nobody", error, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(string context, params string[] command)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await Commands.RunAsync(
            [.. command.DefaultIfEmpty("analyze"), "--context", context, "--kubeconfig", app.KubeconfigPath, "-o", "json"],
            new CliConsole(TextReader.Null, output, error, TimeProvider.System), TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
