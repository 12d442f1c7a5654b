using System.Diagnostics;
using System.Text.RegularExpressions;
using KongGrantsUI.TestConsole.Sending;
using KongGrantsUI.Tests.TestKit.Processes;

namespace KongGrantsUI.Tests.TestConsole.Sending;

/// <summary>The same lines through bash with the real curl, and through the console: the server must see the same, and the terminal show the same.</summary>
public sealed partial class GoldenTranscriptTests : IAsyncLifetime
{
    private EchoGateway gateway = null!;

    public async ValueTask InitializeAsync() => gateway = await EchoGateway.StartAsync();

    public ValueTask DisposeAsync() => gateway.DisposeAsync();

    [Fact]
    public void Lines_AreAtLeastTwoHundred_AndAllDifferent() =>
        Assert.InRange(GoldenLines.All.Distinct().Count(), 200, GoldenLines.All.Count);

    [Fact(Timeout = 240_000)]
    public async Task EachLine_SendsAndShowsWhatCurlDoes()
    {
        Assert.SkipUnless(RealCurl.Exists, "curl is not installed.");
        var differences = new List<string>();
        // curl 7 writes the scheme in capitals.
        foreach (var line in GoldenLines.All.Where(line => RealCurl.IsEight || !line.Contains("%{scheme}", StringComparison.Ordinal)).Select(line => line.Replace("PORT", $"{gateway.Port}", StringComparison.Ordinal)))
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            var expected = (Shown: await ShellAsync(line), Sent: Take());
            var actual = (Shown: await ConsoleAsync(line), Sent: Take());
            if (expected.Shown != actual.Shown) differences.Add($"{line}\n--- curl shows\n{expected.Shown}\n--- the console shows\n{actual.Shown}");
            if (expected.Sent != actual.Sent) differences.Add($"{line}\n--- curl sends\n{expected.Sent}\n--- the console sends\n{actual.Sent}");
        }

        Assert.True(differences.Count == 0, $"{differences.Count} of {GoldenLines.All.Count} lines differ:\n{string.Join("\n\n", differences.Take(12))}");
    }

    private string Take()
    {
        var taken = string.Join("\n\n", gateway.Seen.Select(request => AcceptEncoding().Replace(request.Comparable(), "")));
        gateway.Seen.Clear();
        return taken;
    }

    private async Task<string> ConsoleAsync(string line)
    {
        var (lines, _) = await Senders.SendAsync(gateway.Address, line, TestContext.Current.CancellationToken);
        return Plain(string.Join('\n', ShellOutput.Apply(Senders.Read(gateway.Address, line), lines)));
    }

    private async Task<string> ShellAsync(string line)
    {
        var start = new ProcessStartInfo("/bin/bash") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(line);
        start.Environment["PROXY_IP"] = gateway.Address;
        start.Environment["CURL_HOME"] = "/nonexistent";
        RealCurl.Use(start);
        start.Environment["LC_ALL"] = "C.UTF-8";
        foreach (var proxy in new[] { "http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY" }) start.Environment.Remove(proxy);
        using var process = Process.Start(start)!;
        var (shown, errors) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        var aside = await errors;
        return Plain(line.Contains("2>", StringComparison.Ordinal) ? await shown : aside + await shown);
    }

    /// <summary>Neither the second of the answer nor how lines end is the console's to decide; credentials it masks.</summary>
    private static string Plain(string text) =>
        Space().Replace(Authorization().Replace(Date().Replace(text.Replace("\r", "", StringComparison.Ordinal), "Date: then"), "$1***"), "$1 ").TrimEnd('\n');

    /// <summary>curl sends a header as it is typed, with a space behind the colon or not.</summary>
    [GeneratedRegex("(?m)^(> [A-Za-z-]+:) *")]
    private static partial Regex Space();

    [GeneratedRegex("Date: .*GMT")]
    private static partial Regex Date();

    [GeneratedRegex("((?:> Authorization: Basic |> apikey: |> Cookie: ))[^\n]*")]
    private static partial Regex Authorization();

    [GeneratedRegex("(?m)^accept-encoding.*\n?", RegexOptions.IgnoreCase)]
    private static partial Regex AcceptEncoding();
}
