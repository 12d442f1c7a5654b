using KongGrantsUI.Cluster.Connection;
using Microsoft.Extensions.Time.Testing;

namespace KongGrantsUI.Tests.Cluster.Connection;

public sealed class ClusterConnectionTests
{
    [Fact]
    public async Task Reload_SoonAfterLoading_DoesNothingAndLaterReadsAnew()
    {
        var time = new FakeTimeProvider();
        var loads = 0;
        using var connection = new ClusterConnection(
            _ =>
            {
                loads++;
                return Task.FromResult(new k8s.KubernetesClientConfiguration { Host = "http://127.0.0.1:1" });
            },
            time);
        await TryAsync(connection);
        connection.Reload();
        await TryAsync(connection);
        Assert.Equal(1, loads);
        time.Advance(TimeSpan.FromSeconds(10));
        connection.Reload();
        await TryAsync(connection);
        Assert.Equal(2, loads);
    }

    [Fact]
    public async Task Send_BrokenConfiguration_IsASentence()
    {
        using var connection = new ClusterConnection(_ => throw new FileNotFoundException("no such file"), TimeProvider.System);
        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(connection));
        Assert.Equal("The cluster's configuration cannot be read: no such file", failure.Message);
    }

    [Theory]
    [InlineData(ClusterMode.Embedded, "", 0)]
    [InlineData(ClusterMode.InCluster, "/etc/hosts", 1)]
    [InlineData(ClusterMode.Kubeconfig, "/no/such/file", 1)]
    [InlineData((ClusterMode)9, "", 1)]
    public void Options_AreValidated(ClusterMode mode, string path, int problems)
    {
        var result = new ClusterOptionsValidator().Validate(null, new ClusterOptions { Mode = mode, Kubeconfig = path });
        Assert.Equal(problems, result.Failures?.Count() ?? 0);
    }

    private static async Task TryAsync(ClusterConnection connection) =>
        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(connection));

    private static async Task SendAsync(ClusterConnection connection)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("version", UriKind.Relative));
        using var response = await connection.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
