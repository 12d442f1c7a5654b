namespace KongGrantsUI.Tests.TestConsole.Sending;

/// <summary>Two hundred lines and more, as people write them.</summary>
internal static class GoldenLines
{
    private static readonly string[] Paths =
    [
        "/", "/x", "/repeated", "/json", "/lines", "/xml", "/empty", "/blank", "/gone", "/failed", "/teapot", "/none", "/missing", "/limited", "/redirect", "/a/b/../c", "/%41%20b", "/q?a=1",
    ];

    private static readonly string[] Requests =
    [
        "-X POST", "-X PUT -d a=1", "-XPATCH --json '{\"a\":1}'", "-X DELETE", "-X OPTIONS", "-d a=1", "-d a=1 -d b=2", "--data-raw @x", "--data-binary $'a\\nb'", "--data-urlencode 'q=a b&c'",
        "-G -d a=1", "-u kim:secret", "-u 'kim:a b:c'", "--user kim:", "-A agent/1", "-A ''", "-e http://from/", "-b a=b", "-b 'a=b; c=d'", "-H 'X-A: b'", "-H 'X-A;'", "-H 'Accept:'",
        "-H 'Host: other.example'", "-H 'apikey: k'", "-H \"X-Quoted: it's\"", "-H X-Plain:1", "--request POST --header 'X: y' --url", "--http1.1", "-m 5", "--max-time 5 --connect-timeout 3", "-k", "-g", "--compressed",
    ];

    private static readonly string[] Outputs =
    [
        "| head -n 3", "| head -3", "| head -n 1", "| grep -i OK", "| grep -v line", "| grep -E 'l[io]ne 1[0-9]'", "| grep -o '[0-9]* of'", "| grep -F .", "| grep -c line", "| grep line | head -n 2", "| grep -iv LINE", "| grep '^line 2'",
    ];

    private static readonly string[] Flags = ["-s", "-si", "-sI", "-s -f", "-sS -f", "-sL", "-sLi", "-s -o /dev/null -w '%{http_code}\\n'", "-s -w ' %{http_code} %{content_type}\\n'", "-s -w '%{method} %{num_redirects} %{scheme}'"];

    public static IReadOnlyList<string> All { get; } =
    [
        .. from path in Paths from flags in Flags where flags != "-sI" || path is not "/none" select $"curl {flags} '127.0.0.1:PORT{path}'",
        .. from request in Requests select $"curl -si {request} $PROXY_IP/repeated",
        .. from filter in Outputs where !filter.Contains("-c", StringComparison.Ordinal) select $"curl -s $PROXY_IP/lines {filter}",
        .. from filter in Outputs where !filter.Contains("-c", StringComparison.Ordinal) select $"curl -sv $PROXY_IP/repeated 2>&1 | grep '^<' {filter}",
        // HttpClient has Content-Length: 0 where a POST has no body, and Accept before Content-Type: neither means anything to a server.
        .. from request in Requests where !request.Contains("--compressed", StringComparison.Ordinal) && !request.Contains("POST", StringComparison.Ordinal) && !request.Contains("--json", StringComparison.Ordinal) select $"curl -sv {request} $PROXY_IP/x 2>&1 | grep '^>' | grep -v User-Agent",
        "curl -s $PROXY_IP/x $PROXY_IP/json", "curl -si $PROXY_IP/x $PROXY_IP/repeated $PROXY_IP/teapot", "curl -s --resolve gw.example:PORT:127.0.0.1 gw.example:PORT/x",
        "curl \\\n  -s \\\n  -i $PROXY_IP/x", "curl -s \"127.0.0.1:PORT/\"x'?a=b'", "curl -s $PROXY_IP/x 2>/dev/null", "curl -sSf $PROXY_IP/missing 2>&1", "curl -sSf $PROXY_IP/missing 2>&1 | grep -o 'error: 404'",
    ];
}
