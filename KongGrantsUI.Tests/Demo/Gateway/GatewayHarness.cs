using System.Net.Http.Headers;
using System.Text;
using KongGrantsUI.Demo.Gateway;
using KongGrantsUI.Demo.Upstream;
using KongGrantsUI.Live;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace KongGrantsUI.Tests.Demo.Gateway;

/// <summary>A running gateway with its upstream, a clock at a full hour and 20 seconds, and a client.</summary>
internal sealed class GatewayHarness : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 11, 24, 10, 0, 20, TimeSpan.Zero);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly DemoUpstream upstream;

    private GatewayHarness(DemoGateway gateway, DemoUpstream upstream, FakeFeed feed, FakeCredentials credentials, FakeTimeProvider time)
    {
        (Gateway, this.upstream, Feed, Credentials, Time) = (gateway, upstream, feed, credentials, time);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false })
        {
            BaseAddress = gateway.Address,
            Timeout = Patience,
        };
    }

    public DemoGateway Gateway { get; }
    public FakeFeed Feed { get; }
    public FakeCredentials Credentials { get; }
    public FakeTimeProvider Time { get; }
    public HttpClient Client { get; }

    public static async Task<GatewayHarness> StartAsync(LiveState state)
    {
        var time = new FakeTimeProvider(Start);
        var cancellation = TestContext.Current.CancellationToken;
        var upstream = await DemoUpstream.StartAsync(time, NullLoggerFactory.Instance, cancellation).WaitAsync(Patience, cancellation);
        var (feed, credentials) = (new FakeFeed(state), new FakeCredentials(World.Credentials));
        var gateway = await DemoGateway.StartAsync(
            new DemoGatewayOptions { Port = 0 }, feed, credentials, new FakeResolver(upstream.Address), time, NullLoggerFactory.Instance, cancellation)
            .WaitAsync(Patience, cancellation);
        return new GatewayHarness(gateway, upstream, feed, credentials, time);
    }

    /// <summary>A request, as a consumer where one is named, with further headers.</summary>
    public Task<HttpResponseMessage> GetAsync(string path, string? user = null, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, user, headers);

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, string? user = null, params (string Name, string Value)[] headers)
    {
        var target = new Uri(Gateway.Address.GetLeftPart(UriPartial.Authority) + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var request = new HttpRequestMessage(method, target);
        if (user is not null) request.Headers.Authorization = Basic(user, $"{user}-password");
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static AuthenticationHeaderValue Basic(string username, string password) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{username}:{password}")));

    /// <summary>Publishes a state and waits until the gateway has dealt with it.</summary>
    public async Task PublishAsync(LiveState state)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = Gateway.OnChange(() =>
        {
            if (Gateway.Report.State == state) done.TrySetResult();
        });
        Feed.Publish(state);
        await done.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Gateway.DisposeAsync().AsTask().WaitAsync(Patience);
        await upstream.DisposeAsync().AsTask().WaitAsync(Patience);
    }
}
