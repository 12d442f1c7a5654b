using System.Net;
using System.Net.Sockets;
using KongGrantsUI.Cluster.Connection;
using KongGrantsUI.Hosting;

namespace KongGrantsUI.Tests.Hosting;

public sealed class StartTests
{
    private const string Unreachable = """
        apiVersion: v1
        kind: Config
        current-context: none
        clusters: [{ name: none, cluster: { server: "http://127.0.0.1:9" } }]
        contexts: [{ name: none, context: { cluster: none, user: none } }]
        users: [{ name: none, user: { token: none } }]
        """;

    [Theory]
    [InlineData("Ui:Port")]
    [InlineData("Demo:ApiPort")]
    [InlineData("Demo:GatewayPort")]
    public async Task Start_TakenPort_NamesTheSetting(string setting)
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var settings = new Dictionary<string, int> { ["Ui:Port"] = 0, ["Demo:ApiPort"] = 0, ["Demo:GatewayPort"] = 0 };
        settings[setting] = ((IPEndPoint)taken.LocalEndpoint).Port;
        var kubeconfig = Path.Combine(Path.GetTempPath(), $"konggrants-{Guid.NewGuid():N}");

        var error = await Assert.ThrowsAsync<StartException>(() => AppHost.StartAsync(
            [.. settings.Select(entry => $"--{entry.Key}={entry.Value}"), $"--Demo:Kubeconfig={kubeconfig}", "--Logging:LogLevel:Default=Critical"]));

        Assert.Contains(setting, error.Message, StringComparison.Ordinal);
        File.Delete(kubeconfig);
    }

    [Fact]
    public void Rules_EmbeddedBeyondLoopback_IsRefused() => Assert.Contains(
        "Ui:Address", Assert.Single(StartupRules.Check(ClusterMode.Embedded, new UiOptions { Address = "0.0.0.0" }, new DemoOptions())), StringComparison.Ordinal);

    [Fact]
    public void Rules_RealClusterBeyondLoopback_IsFine() =>
        Assert.Empty(StartupRules.Check(ClusterMode.InCluster, new UiOptions { Address = "0.0.0.0" }, new DemoOptions()));

    [Fact]
    public void Rules_SeveralBroken_AreAllReported() => Assert.Equal(
        4, StartupRules.Check(ClusterMode.Embedded, new UiOptions { Address = "x", Port = -1 }, new DemoOptions { ApiPort = 70000, Scenario = "none" }).Count);

    [Fact]
    public async Task Start_UnknownMode_ListsTheModes()
    {
        var error = await Assert.ThrowsAsync<StartException>(() => AppHost.StartAsync(["--Cluster:Mode=Nowhere"]));

        Assert.Contains("Kubeconfig", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithoutEmbedding_StartsNoCluster()
    {
        var kubeconfig = Path.GetTempFileName();
        await File.WriteAllTextAsync(kubeconfig, Unreachable, TestContext.Current.CancellationToken);

        await using var app = await AppHost.StartAsync(
            ["--Cluster:Mode=Kubeconfig", $"--Cluster:Kubeconfig={kubeconfig}", "--Ui:Port=0", "--Logging:LogLevel:Default=None"]);

        Assert.Null(app.Embedded);
        using var client = new HttpClient { BaseAddress = app.Address };
        Assert.Equal("ok", await client.GetStringAsync("/healthz", TestContext.Current.CancellationToken));
        File.Delete(kubeconfig);
    }

    [Fact]
    public async Task Start_MissingKubeconfig_SaysWhichSetting()
    {
        var error = await Assert.ThrowsAsync<StartException>(() => AppHost.StartAsync(
            ["--Cluster:Mode=Kubeconfig", "--Cluster:Kubeconfig=/nonexistent", "--Ui:Port=0", "--Logging:LogLevel:Default=None"]));

        Assert.Contains("Cluster:Kubeconfig", error.Message, StringComparison.Ordinal);
    }
}
