using System.Text.Json;
using KongGrantsUI.Demo.Upstream;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace KongGrantsUI.Tests.Demo.Upstream;

public sealed class DemoUpstreamTests : IAsyncLifetime
{
    private readonly FakeTimeProvider time = new();
    private readonly HttpClient client = new() { Timeout = TimeSpan.FromSeconds(20) };
    private DemoUpstream upstream = default!;

    public async ValueTask InitializeAsync()
    {
        upstream = await DemoUpstream.StartAsync(time, NullLoggerFactory.Instance, TestContext.Current.CancellationToken);
        client.BaseAddress = upstream.Address;
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await upstream.DisposeAsync();
    }

    [Theory(Timeout = 60_000)]
    [InlineData("/", 200)]
    [InlineData("/status/200", 200)]
    [InlineData("/status/418", 418)]
    [InlineData("/status/999", 400)]
    [InlineData("/status/teapot", 400)]
    [InlineData("/get?a=1", 200)]
    [InlineData("/headers", 200)]
    [InlineData("/anything/a/b", 200)]
    [InlineData("/delay/0", 200)]
    [InlineData("/delay/soon", 400)]
    [InlineData("/response-headers?X-Own=1", 200)]
    [InlineData("/response-headers?Bad%20Name=1", 400)]
    [InlineData("/response-headers?X-Own=a%0D%0AX-Forged:1", 400)]
    [InlineData("/nowhere", 404)]
    public async Task Get_Path_AnswersAsHttpbin(string path, int status)
    {
        using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.False(response.Headers.Contains("X-Forged"));
    }

    [Fact(Timeout = 60_000)]
    public async Task Post_ToGet_IsNotAllowed()
    {
        using var response = await client.PostAsync("/get", null, TestContext.Current.CancellationToken);

        Assert.Equal(405, (int)response.StatusCode);
    }

    [Fact(Timeout = 60_000)]
    public async Task Anything_Request_IsEchoed()
    {
        using var response = await client.PutAsync("/anything/x?a=1&b=2&b=3", new StringContent("hello"), TestContext.Current.CancellationToken);

        var echo = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal("PUT", echo.GetProperty("method").GetString());
        Assert.Equal("hello", echo.GetProperty("data").GetString());
        Assert.Equal("1", echo.GetProperty("args").GetProperty("a").GetString());
        Assert.Equal(2, echo.GetProperty("args").GetProperty("b").GetArrayLength());
        Assert.Equal($"{upstream.Address}anything/x?a=1&b=2&b=3", echo.GetProperty("url").GetString());
    }

    [Fact(Timeout = 60_000)]
    public async Task Delay_Seconds_AreWaitedForAndAtMostTen()
    {
        var asked = client.GetAsync("/delay/3600", TestContext.Current.CancellationToken);
        while (!asked.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(asked, Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken));
        }

        using var response = await asked;
        Assert.Equal(200, (int)response.StatusCode);
    }
}
