using KongGrantsUI.Cluster.Connection;
using KongGrantsUI.Cluster.Writing;
using KongGrantsUI.Tests.TestKit.ApiServer;
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
        var failure = await Assert.ThrowsAsync<ClusterConfigurationException>(() => SendAsync(connection));
        Assert.Equal("The cluster's configuration cannot be read: no such file", failure.Message);
    }

    [Fact]
    public async Task Send_AfterDisposal_SaysThatTheAppIsStopping()
    {
        var connection = new ClusterConnection(_ => Task.FromResult(new k8s.KubernetesClientConfiguration { Host = "http://127.0.0.1:1" }), TimeProvider.System);
        await TryAsync(connection);
        connection.Dispose();
        var ended = await Assert.ThrowsAsync<ObjectDisposedException>(() => SendAsync(connection));
        Assert.Contains("The app is stopping", ended.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_DisposedMeanwhile_SaysThatTheAppIsStopping()
    {
        await using var server = await ScriptedApiServer.StartAsync();
        var connection = server.Connect(TimeProvider.System);
        var sending = SendAsync(connection);
        await server.NextRequestAsync();
        connection.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => sending.WaitAsync(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task User_WhoseAppStops_EndsAsIfCancelled()
    {
        await using var server = await ScriptedApiServer.StartAsync();
        var connection = server.Connect(TimeProvider.System);
        connection.Dispose();
        var client = new UserClient(connection, new OwnAccount(), TimeProvider.System);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            client.SendAsync(OwnAccount.Identity, new UserRequest(HttpMethod.Get, "version"), read: true, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Send_ManyAtOnce_ReadTheConfigurationOnce()
    {
        var (loads, open) = (0, new TaskCompletionSource());
        using var connection = new ClusterConnection(
            async _ =>
            {
                Interlocked.Increment(ref loads);
                await open.Task;
                return new k8s.KubernetesClientConfiguration { Host = "http://127.0.0.1:1" };
            },
            TimeProvider.System);
        var sending = Enumerable.Range(0, 24).Select(_ => TryAsync(connection)).ToArray();
        open.SetResult();
        await Task.WhenAll(sending).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.Equal(1, loads);
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

    [Theory]
    [InlineData(0, "Cluster:ObjectLimitKiB is 0, and must be from 1 to 16384.")]
    [InlineData(16_384)]
    public void ObjectLimit_OutOfItsRange_IsToldOf(int limit, params string[] problems) =>
        Assert.Equal(problems, new ClusterOptionsValidator().Validate(null, new ClusterOptions { ObjectLimitKiB = limit }).Failures ?? []);

    private static async Task TryAsync(ClusterConnection connection) =>
        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(connection));

    private static async Task SendAsync(ClusterConnection connection)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("version", UriKind.Relative));
        using var response = await connection.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
