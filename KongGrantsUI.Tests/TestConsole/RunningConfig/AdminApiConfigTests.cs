using KongGrantsUI.TestConsole.RunningConfig;

namespace KongGrantsUI.Tests.TestConsole.RunningConfig;

public sealed class AdminApiConfigTests
{
    private static readonly HttpClient Http = new();

    [Fact]
    public async Task Read_Pages_AreOneListWithNamesForIds()
    {
        await using var kong = await KongServer.StartAsync(path => (200, path switch
        {
            "/plugins?size=1000" => """{"data":[{"name":"rate-limiting","enabled":true,"service":{"id":"s1"},"route":null,"consumer":{"id":"c1"},"tags":["k8s-name:limit","k8s-namespace:kualalumpur","k8s-kind:KongPlugin"]}],"next":"/plugins?offset=two"}""",
            "/plugins?size=1000&offset=two" => """{"data":[{"name":"cors","enabled":false,"service":null,"route":{"id":"gone"},"consumer":null,"tags":null}],"next":null}""",
            "/services?size=1000" => """{"data":[{"id":"s1","name":"httproute.kualalumpur.bintang.0"}],"next":null}""",
            "/consumers?size=1000" => """{"data":[{"id":"c1","username":"aygerim"}],"next":null}""",
            _ => """{"data":[],"next":null}""",
        }));

        var read = await new AdminApiConfig(Http, kong.Address, () => "s3cret", TimeProvider.System).ReadAsync(TestContext.Current.CancellationToken);

        Assert.Equal("", read.Problem);
        Assert.Equal(
            [
                new RunningPlugin("rate-limiting", "httproute.kualalumpur.bintang.0", null, "aygerim", null, true, "KongPlugin/kualalumpur/limit"),
                new RunningPlugin("cors", null, "gone", null, null, false, ""),
            ],
            read.Plugins);
        Assert.All(kong.Tokens, token => Assert.Equal("s3cret", token));
    }

    [Fact]
    public async Task Read_ListThatKongDoesNotHave_IsEmpty()
    {
        await using var kong = await KongServer.StartAsync(path => path.StartsWith("/consumer_groups", StringComparison.Ordinal) ? (404, """{"message":"Not found"}""") : (200, """{"data":[],"next":null}"""));

        Assert.Equal("", (await ReadAsync(kong.Address)).Problem);
    }

    [Theory]
    [InlineData(401, "{}", "Set TestConsole:AdminTokenFile")]
    [InlineData(403, "{}", "Set TestConsole:AdminTokenFile")]
    [InlineData(500, "{}", "can't be asked")]
    [InlineData(200, "<html>", "is not its configuration")]
    [InlineData(200, "{}", "is not its configuration")]
    [InlineData(200, "[]", "is not its configuration")]
    public async Task Read_AnswerThatIsNone_SaysWhatToDo(int status, string body, string words)
    {
        await using var kong = await KongServer.StartAsync(_ => (status, body));

        var read = await ReadAsync(kong.Address);

        Assert.Contains(words, read.Problem, StringComparison.Ordinal);
        Assert.Empty(read.Plugins);
    }

    [Fact]
    public async Task Read_NobodyListens_SaysSo() => Assert.Contains("can't be asked", (await ReadAsync(new Uri("http://127.0.0.1:1/"))).Problem, StringComparison.Ordinal);

    [Fact]
    public async Task Read_TokenFileThatIsNotThere_SaysSo()
    {
        var read = await new AdminApiConfig(Http, new Uri("http://127.0.0.1:1/"), () => File.ReadAllText("/no/such/token"), TimeProvider.System).ReadAsync(TestContext.Current.CancellationToken);

        Assert.Contains("/no/such/token", read.Problem, StringComparison.Ordinal);
    }

    private static Task<RunningRead> ReadAsync(Uri address) => new AdminApiConfig(Http, address, () => "", TimeProvider.System).ReadAsync(TestContext.Current.CancellationToken);
}
