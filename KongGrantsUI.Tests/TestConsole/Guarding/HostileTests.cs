using KongGrantsUI.TestConsole.Guarding;
using KongGrantsUI.TestConsole.Lines;
using Microsoft.Extensions.Options;

namespace KongGrantsUI.Tests.TestConsole.Guarding;

/// <summary>A hundred targets and lines that mean harm: not one may lead to a call.</summary>
public sealed class HostileTests
{
    /// <summary>Where one gateway, gw.example:80, and every name under *.apps.example may be called, by whoever runs the app.</summary>
    private static readonly TargetGuard Guard = new(
        Options.Create(new TestConsoleOptions { AllowedTargets = ["gw.example:80", "*.apps.example"] }), new FakeGateways(),
        new FakeResolver().Knows("gw.example", "203.0.113.10").Knows("loop.apps.example", "127.0.0.1").Knows("meta.apps.example", "169.254.169.254").Knows("six.apps.example", "::1")
            .Knows("two.apps.example", "203.0.113.10", "127.0.0.1").Knows("mapped.apps.example", "::ffff:127.0.0.1").Knows("nat.apps.example", "64:ff9b::7f00:1").Knows("zero.apps.example", "0.0.0.0")
            .Knows("ali.apps.example", "100.100.100.200").Knows("multi.apps.example", "224.0.0.1").Knows("ec2.apps.example", "fd00:ec2::254").Knows("link.apps.example", "fe80::1"));

    public static TheoryData<string> Targets => new(
        "127.0.0.1", "127.0.0.1:6443", "127.1", "127.0.1", "2130706433", "0x7f000001", "0177.0.0.1", "0x7f.1", "017700000001", "0", "0.0.0.0", "localhost", "localhost.", "LOCALHOST", "localhost:5080",
        "[::1]", "[::1]:80", "[::]", "[0:0:0:0:0:0:0:1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[fe80::1]", "[fd00:ec2::254]",
        "169.254.169.254", "169.254.169.254/latest/meta-data/", "http://169.254.169.254/computeMetadata/v1/", "2852039166", "0xa9fea9fe", "0251.0376.0251.0376", "metadata.google.internal", "metadata", "100.100.100.200", "192.0.0.192",
        "10.0.0.1", "10.96.0.1:443", "172.16.0.1", "192.168.0.1", "kubernetes", "kubernetes.default", "kubernetes.default.svc", "kubernetes.default.svc.cluster.local", "httpbin.kualalumpur.svc:80", "httpbin.kualalumpur.svc.cluster.local",
        "host.docker.internal", "loop.apps.example", "meta.apps.example", "six.apps.example", "two.apps.example", "mapped.apps.example", "nat.apps.example", "zero.apps.example", "ali.apps.example", "multi.apps.example",
        "ec2.apps.example", "link.apps.example", "unknown.apps.example", "gw.example:443", "gw.example:22", "https://gw.example", "gw.example.evil.example", "evil.example", "evilgw.example", "apps.example", "gw.example@evil.example", "gw.example%2eevil.example",
        "evil.example#@gw.example", "evil.example?@gw.example", "http://gw.example:80@evil.example/", "gw。example.evil.example");

    public static TheoryData<string> Lines => new(
        "curl file:///etc/passwd", "curl ftp://gw.example/", "curl gopher://gw.example:80/_x", "curl dict://gw.example/", "curl ldap://gw.example/", "curl scp://gw.example/", "curl smtp://gw.example", "curl telnet://gw.example",
        "curl -d @/etc/passwd gw.example", "curl --data-binary @- gw.example", "curl --data-urlencode x@/etc/passwd gw.example", "curl --json @/etc/passwd gw.example", "curl -b /etc/passwd gw.example", "curl -H @/etc/passwd gw.example",
        "curl -w @/etc/passwd gw.example", "curl -o /tmp/x gw.example", "curl -O gw.example/x", "curl -T /etc/passwd gw.example", "curl -F a=@/etc/passwd gw.example", "curl -K /etc/curlrc gw.example", "curl -c /tmp/jar gw.example", "curl -D /tmp/h gw.example",
        "curl --netrc gw.example", "curl --cert /etc/ssl/key gw.example", "curl --unix-socket /var/run/docker.sock gw.example", "curl -x http://127.0.0.1:3128 gw.example", "curl --socks5 127.0.0.1 gw.example", "curl --connect-to gw.example:80:127.0.0.1:6443 gw.example",
        "curl --resolve gw.example:80:127.0.0.1 gw.example", "curl --resolve gw.example:80:169.254.169.254 gw.example", "curl --resolve gw.example:80:[::1] gw.example", "curl --interface eth0 gw.example", "curl --dns-servers 127.0.0.1 gw.example", "curl --doh-url http://127.0.0.1 gw.example",
        "curl gw.example; id", "curl gw.example && id", "curl gw.example || id", "curl gw.example | sh", "curl gw.example | tee /tmp/x", "curl gw.example > /tmp/x", "curl gw.example >> /tmp/x", "curl gw.example < /etc/passwd", "curl $(id) gw.example", "curl `id` gw.example", "curl gw.example & id",
        "curl $HOME", "curl ${IFS}gw.example", "curl ${PATH:0:1}", "curl gw.example\nid", "bash -c id", "curl -H $'X: a\\r\\nHost: evil' gw.example", "curl -H $'X: a\\nY: b' gw.example", "curl -A $'a\\r\\nX: y' gw.example", "curl -e $'a\\nX: y' gw.example", "curl -b $'a=b\\r\\nX: y' gw.example",
        "curl -X $'GET / HTTP/1.1\\r\\nX: y' gw.example", "curl -X 'GET /x' gw.example", "curl -H 'Transfer-Encoding: chunked' gw.example", "curl -H 'Content-Length: 1' gw.example", "curl -H 'Connection: keep-alive, X' gw.example", "curl -H 'Upgrade: websocket' gw.example", "curl -H 'TE: trailers' gw.example",
        "curl -H 'Host: a' -H 'Host: b' gw.example", "curl -H 'X Y: z' gw.example", "curl -H ': x' gw.example", "curl -H 'Proxy-Connection: x' gw.example", "curl -H 'Keep-Alive: 1' gw.example", "curl -H 'Trailer: x' gw.example", "curl 'gw.example/\r\nX: y'", "curl -m 0x10 gw.example", "curl --next gw.example");

    [Theory]
    [MemberData(nameof(Targets))]
    public Task Target_Hostile_IsRefused(string target) => RefusedAsync($"curl '{target}'");

    [Theory]
    [MemberData(nameof(Lines))]
    public Task Line_Hostile_IsRefused(string line) => RefusedAsync(line);

    [Fact]
    public async Task Gateway_Itself_IsNot()
    {
        var request = CurlLine.Parse("curl gw.example/x", new Dictionary<string, string>()).Request!;

        Assert.True((await Guard.CheckAsync(new Uri(request.Urls[0]), request.Resolve, TestContext.Current.CancellationToken)).Allowed);
    }

    [Fact]
    public void All_AreMoreThanAHundred() => Assert.InRange(Targets.Count + Lines.Count, 100, 1000);

    private static async Task RefusedAsync(string line)
    {
        var parse = CurlLine.Parse(line, new Dictionary<string, string>());
        if (parse.Error is { } error)
        {
            Assert.NotEmpty(error.Mend.English);
            return;
        }

        Assert.NotNull(parse.Request);
        foreach (var url in parse.Request.Urls)
        {
            var verdict = await Guard.CheckAsync(new Uri(url), parse.Request.Resolve, TestContext.Current.CancellationToken);
            Assert.False(verdict.Allowed, $"{line} would call {verdict.Target}");
            Assert.NotEmpty(verdict.Refusal.English);
        }
    }
}
