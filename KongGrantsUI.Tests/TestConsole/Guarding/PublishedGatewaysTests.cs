using KongGrantsUI.Analysis;
using KongGrantsUI.Live;
using KongGrantsUI.Model;
using KongGrantsUI.TestConsole.Guarding;
using KongGrantsUI.Tests.TestKit.Worlds;
using Microsoft.Extensions.Options;

namespace KongGrantsUI.Tests.TestConsole.Guarding;

/// <summary>What Gateways publish may be called, but opens nothing that is special.</summary>
public sealed class PublishedGatewaysTests
{
    [Theory]
    [InlineData("203.0.113.7", "http://203.0.113.7/", true)]
    [InlineData("203.0.113.7", "http://203.0.113.7:8080/", false)]
    [InlineData("10.1.2.3", "http://10.1.2.3/", true)]
    [InlineData("127.0.0.1", "http://127.0.0.1/", false)]
    [InlineData("localhost", "http://localhost/", false)]
    [InlineData("169.254.169.254", "http://169.254.169.254/", false)]
    [InlineData("::1", "http://[::1]/", false)]
    [InlineData("kubernetes.default.svc", "http://kubernetes.default.svc/", false)]
    [InlineData("gw.example", "http://gw.example/", true)]
    [InlineData("loop.example", "http://loop.example/", false)]
    public async Task Published_Address_IsCalledUnlessItIsSpecial(string address, string url, bool allowed)
    {
        var guard = new TargetGuard(
            Options.Create(new TestConsoleOptions()), Gateways(World.Empty.Gateway(), address),
            new FakeResolver().Knows("gw.example", "203.0.113.9").Knows("loop.example", "127.0.0.1").Knows("localhost", "127.0.0.1").Knows("kubernetes.default.svc", "10.96.0.1"));

        Assert.Equal(allowed, (await guard.CheckAsync(new Uri(url), [], TestContext.Current.CancellationToken)).Allowed);
    }

    [Fact]
    public void Published_ByAnotherController_IsNotListed() =>
        Assert.Empty(Gateways(World.Empty.Gateway(controller: "example.com/other"), "203.0.113.7").Current);

    private static PublishedGateways Gateways(World world, string address)
    {
        var snapshot = world.Snapshot;
        var gateway = snapshot.Gateways.Single() with { Addresses = [address] };
        return new PublishedGateways(new KongGrantsUI.Tests.Demo.Gateway.FakeFeed(new LiveState(snapshot.With(gateway), ClusterAnalysis.Empty, World.Now)), AnalysisOptions.Default);
    }
}
