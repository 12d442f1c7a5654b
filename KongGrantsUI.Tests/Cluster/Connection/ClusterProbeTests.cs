using KongGrantsUI.Cluster.Connection;
using KongGrantsUI.Tests.TestKit.ApiServer;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace KongGrantsUI.Tests.Cluster.Connection;

public sealed class ClusterProbeTests
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("kong/kubernetes-ingress-controller:3.5.1", "3.5.1")]
    [InlineData("registry:5000/kong/kubernetes-ingress-controller:3.4@sha256:ab", "3.4")]
    [InlineData("kong/kubernetes-ingress-controller", "unknown")]
    [InlineData("kong/kong-gateway:3.9", null)]
    public async Task Controller_IsKnownByItsImage(string image, string? version)
    {
        await using var server = await ScriptedApiServer.StartAsync();
        server.ServedIn["/apis/apps/v1"] = ["deployments"];
        server.Answer("""{"metadata":{"continue":"c"},"items":[{"spec":{}},{"spec":{"template":{"spec":{"containers":[{"image":"proxy:1"}]}}}}]}""");
        server.Answer("""{"items":[{"spec":{"template":{"spec":{"containers":[{"image":"IMAGE"}]}}}}]}""".Replace("IMAGE", image, StringComparison.Ordinal));
        using var connection = server.Connect(time);
        Assert.Equal(version, await new ClusterProbe(connection, time).ControllerVersionAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Greeting_TellsVersionAndSkew()
    {
        await using var server = await ScriptedApiServer.StartAsync();
        server.Answer("""{"gitVersion":"v1.34.1"}""", headers: response => response.Headers.Date = "Tue, 24 Nov 2026 12:00:42 GMT");
        using var connection = server.Connect(time);
        var greeting = await new ClusterProbe(connection, time).GreetAsync(TestContext.Current.CancellationToken);
        Assert.Equal(new ServerGreeting("v1.34.1", TimeSpan.FromSeconds(42)), greeting);
    }

    [Fact]
    public async Task InCluster_OutsideOfOne_SaysWhatIsMissing()
    {
        var source = new ConfigurationSource(Options.Create(new ClusterOptions { Mode = ClusterMode.InCluster }), new EmbeddedEndpoint());
        using var connection = new ClusterConnection(source.LoadAsync, time);
        var failure = await Assert.ThrowsAsync<ClusterConfigurationException>(() => connection.AddressAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Cluster:Mode", ClusterTroubles.Of(failure, null).Remedy.English, StringComparison.Ordinal);
    }
}
