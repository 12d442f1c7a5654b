using System.Net;
using System.Net.Sockets;
using KongGrantsUI.Tests.TestKit.App;
using KongGrantsUI.Tests.TestKit.Processes;
using Microsoft.Playwright;

namespace KongGrantsUI.Tests.Hosting;

/// <summary>What a person meets who starts the app for the first time: the built app, as a process of its own.</summary>
[Collection(UndisturbedGroup.Name)]
public sealed class FirstCommandTests : IDisposable
{
    private static readonly string[] FreePorts = ["--Ui:Port=0", "--Demo:ApiPort=0", "--Demo:GatewayPort=0", "--Logging:LogLevel:Default=Warning"];
    private readonly string folder = Directory.CreateTempSubdirectory("konggrants first ").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Start_BuiltApp_ShowsTheMapInTheBrowser()
    {
        Assert.SkipUnless(AppFixture.HasBrowser, "Chromium is not installed.");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = AppFixture.Chromium, Args = AppFixture.BrowserArguments });
        var page = await browser.NewPageAsync();
        await using var app = BuiltApp.Start(folder, FreePorts);
        var address = (await app.ReadUntilAsync("Dashboard")).Split(' ')[^1].Trim();
        await page.GotoAsync(address);
        await page.GetByTestId("signin-luka").ClickAsync();
        await page.GetByTestId("node-KongPlugin-kualalumpur-httpbin-basic-auth").WaitForAsync();
    }

    [Fact]
    public async Task Start_PrintedLine_PointsKubectlAtTheCluster()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/kubectl"), "kubectl is not installed.");
        await using var app = BuiltApp.Start(folder, FreePorts);
        var printed = await app.ReadUntilAsync("kubectl");
        var line = printed[printed.IndexOf("export", StringComparison.Ordinal)..].Trim();

        var answer = await Shell.RunAsync($"{line}\nkubectl --context kim get kongconsumers -o name; kubectl --context luka get svc -o name; kubectl --context admin get ns kualalumpur -o name");

        Assert.Equal(
            "kongconsumer.configuration.konghq.com/aygerim\nkongconsumer.configuration.konghq.com/rustem\nservice/httpbin\nnamespace/kualalumpur", answer.Output);
        Assert.All(["Dashboard", "Kubernetes API", "Gateway"], word => Assert.Contains($"{word} ", printed, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Ui:Port")]
    [InlineData("Demo:ApiPort")]
    [InlineData("Demo:GatewayPort")]
    public async Task Start_TakenPort_IsOneSentenceThatNamesTheSettingAndEndsWithOne(string setting)
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        await using var app = BuiltApp.Start(folder, [.. FreePorts, $"--{setting}={port}"]);
        var (output, error) = await app.FailAsync();

        Assert.Equal(1, app.Code);
        Assert.Contains($"Set {setting} to a free port", Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.Empty(output);
        Assert.False(File.Exists(Path.Combine(folder, "kubeconfig")), "An app that did not start may not point kubectl away from the one that runs.");
    }
}
