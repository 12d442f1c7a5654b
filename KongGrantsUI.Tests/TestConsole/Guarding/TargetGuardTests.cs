using KongGrantsUI.TestConsole.Guarding;
using KongGrantsUI.TestConsole.Lines;
using Microsoft.Extensions.Options;

namespace KongGrantsUI.Tests.TestConsole.Guarding;

public sealed class TargetGuardTests
{
    private readonly FakeResolver resolver = new FakeResolver()
        .Knows("kong.example", "203.0.113.7")
        .Knows("a.apps.example", "10.1.2.3")
        .Knows("inside.apps.example", "127.0.0.1")
        .Knows("meta.apps.example", "169.254.169.254")
        .Knows("mixed.apps.example", "10.1.2.3", "169.254.169.254")
        .Knows("six.apps.example", "fe80::1")
        .Knows("mapped.apps.example", "::ffff:169.254.169.254")
        .Knows("translated.apps.example", "64:ff9b::a9fe:a9fe")
        .Knows("zero.apps.example", "0.0.0.0")
        .Knows("multi.apps.example", "224.0.0.1")
        .Knows("ec2.apps.example", "fd00:ec2::254")
        .Knows("localhost", "127.0.0.1");

    [Theory]
    [InlineData("127.0.0.1:8000/x", "127.0.0.1")]
    [InlineData("127.1:8000", "127.0.0.1")]
    [InlineData("2130706433:8000", "127.0.0.1")]
    [InlineData("[::ffff:127.0.0.1]:8000", "127.0.0.1")]
    [InlineData("kong.example", "203.0.113.7")]
    [InlineData("KONG.example.:443", "203.0.113.7")]
    [InlineData("a.apps.example", "10.1.2.3")]
    public async Task Check_Gateway_IsPinned(string address, string expected) =>
        Assert.Equal(expected, (await Check("curl '" + address + "'")).Target?.Address.ToString());

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Check_HostileLine_IsRefusedWithASentence(string line)
    {
        var verdict = await Check(line);

        Assert.False(verdict.Allowed);
        Assert.Matches("[.:)]$|\\.$", verdict.Refusal.English);
    }

    public static TheoryData<string> Hostile() =>
    [
        .. new[]
        {
            "http://169.254.169.254/latest/meta-data/", "169.254.169.254", "2852039166", "0xa9fea9fe", "0xA9.0xFE.0xA9.0xFE", "0251.0376.0251.0376", "169.254.43518", "[::ffff:169.254.169.254]",
            "[::ffff:a9fe:a9fe]", "[fe80::1]", "[fd00:ec2::254]", "[64:ff9b::a9fe:a9fe]", "100.100.100.200", "192.0.0.192", "metadata.google.internal", "metadata", "instance-data",
            "127.0.0.1", "127.0.0.1:22", "127.0.0.1:6443", "127.0.0.1:8001", "127.0.0.2:8000", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "0", "0.0.0.0:8000", "[::]:8000", "[::1]:8000", "localhost:8000",
            "localhost", "10.96.0.1", "10.0.0.1:443", "172.17.0.1", "192.168.1.1", "kubernetes.default.svc", "kubernetes.default.svc.cluster.local:443", "etcd.kube-system.svc", "8.8.8.8", "example.org",
            "kong.example.evil.example", "evilkong.example", "apps.example", "evilapps.example", "inside.apps.example", "meta.apps.example", "mixed.apps.example", "six.apps.example", "mapped.apps.example",
            "translated.apps.example", "zero.apps.example", "multi.apps.example", "ec2.apps.example", "unknown.apps.example", "127.0.0.1.nip.io:8000", "224.0.0.1", "255.255.255.255", "240.0.0.1", "[ff02::1]",
            "ftp://127.0.0.1:8000/", "file:///etc/passwd", "gopher://127.0.0.1:8000/_x", "dict://127.0.0.1:8000/", "unix:///var/run/docker.sock",
            "http://127.0.0.1:8000@169.254.169.254/", "http://a:b@169.254.169.254/", "http://169.254.169.254#@127.0.0.1:8000/", "http://169.254.169.254\\@127.0.0.1:8000/", "127.0.0.1:8000:80", "127.0.0.1:08000x", "①②⑦.0.0.1:8000", "127。0。0。1:8000",
        }.Select(target => $"curl '{target}'"),
        "curl --resolve a.apps.example:80:127.0.0.1 a.apps.example", "curl --resolve a.apps.example:80:169.254.169.254 a.apps.example", "curl --resolve a.apps.example:80:[::1] a.apps.example",
        "curl --resolve evil.example:80:127.0.0.1 evil.example", "curl -X CONNECT 127.0.0.1:8000", "curl -X TRACE 127.0.0.1:8000", "curl -X $'GET / HTTP/1.1\\r\\nX: y' 127.0.0.1:8000",
        "curl -H $'A: b\\r\\nHost: evil' 127.0.0.1:8000", "curl -H $'Host: a\\r\\nX: y' 127.0.0.1:8000", "curl -A $'x\\r\\nX: y' 127.0.0.1:8000", "curl -e $'x\\nX: y' 127.0.0.1:8000", "curl -b $'a=b\\r\\nX: y' 127.0.0.1:8000",
        "curl -u $'a:b\\n' 127.0.0.1:8000", "curl -H 'Transfer-Encoding: chunked' 127.0.0.1:8000", "curl -H 'Content-Length: 5' 127.0.0.1:8000", "curl -H 'Connection: X-Real-IP' 127.0.0.1:8000", "curl -H 'Upgrade: websocket' 127.0.0.1:8000",
        "curl -H 'TE: trailers' 127.0.0.1:8000", "curl -H 'Expect: 100-continue' 127.0.0.1:8000", "curl -H 'Trailer: x' 127.0.0.1:8000", "curl $'127.0.0.1:8000/\\r\\nX: y'", "curl -x http://evil 127.0.0.1:8000", "curl --connect-to ::evil: 127.0.0.1:8000",
        "curl --socks5 evil 127.0.0.1:8000", "curl --unix-socket /var/run/docker.sock 127.0.0.1:8000", "curl -K /etc/passwd 127.0.0.1:8000", "curl --cacert /etc/passwd 127.0.0.1:8000", "curl --netrc 127.0.0.1:8000",
    ];

    [Fact]
    public async Task Check_NameAnswersDifferentlyLater_StaysPinned()
    {
        resolver.Knows("kong.example", "169.254.169.254");

        var verdict = await Check("curl kong.example");

        Assert.Equal(("203.0.113.7", 1), (verdict.Target?.Address.ToString(), resolver.Asked));
    }

    [Fact]
    public void Hostile_List_IsLong() => Assert.True(Hostile().Count >= 100, $"{Hostile().Count}");

    [Fact]
    public async Task Check_NoGateway_SaysWhatToSet()
    {
        var guard = new TargetGuard(Options.Create(new TestConsoleOptions()), new FakeGateways(), resolver);

        var verdict = await guard.CheckAsync(new Uri("http://kong.example/"), [], TestContext.Current.CancellationToken);

        Assert.Contains("TestConsole:AllowedTargets", verdict.Refusal.English, StringComparison.Ordinal);
    }

    /// <summary>A line is refused by its reader or by the guard.</summary>
    private async Task<TargetVerdict> Check(string line)
    {
        var parse = CurlLine.Parse(line, new Dictionary<string, string>());
        if (parse.Request is not { } request) return TargetVerdict.Refuse(parse.Error!.Sentence);
        var guard = new TargetGuard(Options.Create(new TestConsoleOptions { AllowedTargets = ["kong.example", "*.apps.example"] }), new FakeGateways("127.0.0.1:8000"), resolver);
        return await guard.CheckAsync(new Uri(request.Urls[0]), request.Resolve, TestContext.Current.CancellationToken);
    }
}
