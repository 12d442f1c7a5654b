using KongGrantsUI.TestConsole.RunningConfig;

namespace KongGrantsUI.Tests.TestConsole.RunningConfig;

public sealed class DiagnosticsConfigTests
{
    private static readonly HttpClient Http = new();

    [Fact]
    public async Task Read_PluginsBesideAndInside_AreAllFound()
    {
        await using var controller = await KongServer.StartAsync(_ => (200, """
            { "hash": "x", "config": {
              "plugins": [ { "name": "rate-limiting", "service": "s", "consumer": "aygerim", "tags": ["k8s-name:limit", "k8s-namespace:kualalumpur", "k8s-kind:KongPlugin"] }, { "name": "prometheus", "enabled": false } ],
              "services": [ { "name": "s", "plugins": [ { "name": "basic-auth" } ], "routes": [ { "name": "r", "plugins": [ { "name": "cors" } ] } ] } ],
              "consumers": [ { "username": "rustem", "plugins": [ { "name": "rate-limiting" } ] } ],
              "consumer_groups": [ { "name": "gold", "plugins": [ { "name": "rate-limiting" } ] } ] } }
            """));

        var read = await ReadAsync(controller.Address);

        Assert.Equal(["/debug/config/successful"], controller.Asked);
        Assert.Equal(
            [
                new RunningPlugin("rate-limiting", "s", null, "aygerim", null, true, "KongPlugin/kualalumpur/limit"), new RunningPlugin("prometheus", null, null, null, null, false, ""),
                new RunningPlugin("basic-auth", "s", null, null, null, true, ""), new RunningPlugin("cors", null, "r", null, null, true, ""),
                new RunningPlugin("rate-limiting", null, null, "rustem", null, true, ""), new RunningPlugin("rate-limiting", null, null, null, "gold", true, ""),
            ],
            read.Plugins);
    }

    [Fact]
    public async Task Read_NothingAppliedYet_IsEmpty()
    {
        await using var controller = await KongServer.StartAsync(_ => (204, ""));

        Assert.Equal(("", 0), ((await ReadAsync(controller.Address)).Problem, (await ReadAsync(controller.Address)).Plugins.Count));
    }

    [Fact]
    public async Task Read_ServerWithoutDumpConfig_SaysSo()
    {
        await using var controller = await KongServer.StartAsync(_ => (404, "404 page not found"));

        Assert.Contains("can't be asked", (await ReadAsync(controller.Address)).Problem, StringComparison.Ordinal);
    }

    private static Task<RunningRead> ReadAsync(Uri address) => new DiagnosticsConfig(Http, address, TimeProvider.System).ReadAsync(TestContext.Current.CancellationToken);
}
