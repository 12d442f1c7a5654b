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
        "curl -sSvL $PROXY_IP/redirect 2>&1 | grep '^< HTTP'", "curl -sikXPOST $PROXY_IP/x", "curl -siukim:secret $PROXY_IP/repeated", "curl -siXPOST -da=1 -HX-A:b $PROXY_IP/x",
        "curl -sm5 $PROXY_IP/x", "curl -sm5.5 $PROXY_IP/x", "curl -so/dev/null -w%{http_code} $PROXY_IP/x", "curl -so /dev/null -w '%{http_code}\\n' $PROXY_IP/missing $PROXY_IP/x",
        "curl -s -o /dev/null -o /dev/null -w '%{http_code}\\n' $PROXY_IP/missing $PROXY_IP/x", "curl -s -o /dev/null $PROXY_IP/x -o - $PROXY_IP/json", "curl -s -o - $PROXY_IP/x -o /dev/null $PROXY_IP/json",
        "curl -s $PROXY_IP/x --url $PROXY_IP/json", "curl --url $PROXY_IP/x -s -w '[%{url_effective}]\\n'", "curl -s -I $PROXY_IP/x -w '%{size_download} %{response_code}\\n'", "curl -sIX GET $PROXY_IP/blank",
        "curl -s -w '%%{http_code} %{http_code}%{nothere' $PROXY_IP/x", "curl -s -w '\\t%{http_code}\\r\\n\\q' $PROXY_IP/x", "curl -s -w a -w b $PROXY_IP/x", "curl -sG -d a=1 -d b=2 -I $PROXY_IP/x", "curl -sG --data-urlencode 'a=c d' --data-raw '@x' $PROXY_IP/q",
        "curl -si -X POST -L $PROXY_IP/redirect", "curl -si -X DELETE -d a=1 -L $PROXY_IP/redirect", "curl -sfL $PROXY_IP/redirect", "curl -sfv $PROXY_IP/missing 2>&1 | grep -i '^curl'", "curl -f -s $PROXY_IP/missing $PROXY_IP/x",
        "curl -si -A a -H 'User-Agent: b' $PROXY_IP/x", "curl -si -e a -H 'Referer: b' $PROXY_IP/x", "curl -si -b a=b -H 'Cookie: c=d' $PROXY_IP/x", "curl -si -u a:b -H 'Authorization:' $PROXY_IP/x",
        "curl -si -d '' -X GET $PROXY_IP/x", "curl -si -d a --json b $PROXY_IP/x", "curl -si --json a -d b $PROXY_IP/x", "curl -si --json '{}' -H 'Content-Type: text/x' $PROXY_IP/x", 
        "curl -s $PROXY_IP/lines | grep -io LINE | head -n2", "curl -s $PROXY_IP/lines | grep -vE '1|2' | head -1", "curl -s $PROXY_IP/lines | grep -e 9", "curl -s $PROXY_IP/lines | grep -E 'line (1|2)$'", "curl -s $PROXY_IP/lines | grep -iEo '[A-Z]+ 1'", "curl -s $PROXY_IP/lines | head -n 0",
        "curl -s $PROXY_IP/lines | head -n 2 | grep -v zzz", "curl -s $PROXY_IP/lines | grep 'line [[:digit:]]$'", "curl -s $PROXY_IP/lines | grep 'line 1\\|line 2'",
        "curl -s -d $'\\xc3\\xa9 \\303\\251\\x41\\u00e9\\U0001F600\\e[0m' $PROXY_IP/x", "curl -s -H $'X-A: \\x41' $PROXY_IP/x", "curl -s -d $'a\\'b\\\\c' $PROXY_IP/x", "curl -s -d \"a$PROXY_IP\"'$x' $PROXY_IP/x", "curl -s \"${PROXY_IP}/x\"", "curl -s -d \"a\\$b\\`c\\d\" $PROXY_IP/x", "curl -s ''\"$PROXY_IP\"/x # a remark",
        "curl -s --compressed $PROXY_IP/gzip", "curl -si --compressed $PROXY_IP/gzip | grep -i encoding", "curl -sI --compressed $PROXY_IP/x", "curl -sv --compressed -A a -e b -b c=d $PROXY_IP/x 2>&1 | grep '^>' | grep -v Encoding", "curl -s --http2 --http1.1 $PROXY_IP/x", "curl -s --no-buffer $PROXY_IP/x", "curl -s -- $PROXY_IP/x", "curl -sg \"$PROXY_IP/[1]\"", "curl -s $PROXY_IP?a=b", "curl -s HTTP://$PROXY_IP/x",
        "curl -s --silent --show-error --include --location --insecure --get --globoff --compressed $PROXY_IP/json", "curl -s --head $PROXY_IP/x", "curl --fail --silent --output /dev/null --write-out '%{http_code}' $PROXY_IP/limited", "curl -s --user-agent a --referer b --cookie c=d --data e=f $PROXY_IP/x",
        "curl -s --request PUT --header 'X-A: b' --user a:b $PROXY_IP/x", "curl -s --connect-timeout 2 --resolve gw.example:PORT:127.0.0.1 http://gw.example:PORT/x",
        "curl -sv -H 'X-A: 1' -H 'X-B: 2' -H 'x-a: 3' -H 'X-A: 4' $PROXY_IP/x 2>&1 | grep '^> [Xx]-'", "curl -sv -H 'Accept: a/b' -H 'Accept: c/d' $PROXY_IP/x 2>&1 | grep '^> A'", "curl -s -H 'X-A: zwölf' $PROXY_IP/x",
        "curl \\\n  -s \\\n  -i $PROXY_IP/x", "curl -s \"127.0.0.1:PORT/\"x'?a=b'", "curl -s $PROXY_IP/x 2>/dev/null", "curl -sSf $PROXY_IP/missing 2>&1", "curl -sSf $PROXY_IP/missing 2>&1 | grep -o 'error: 404'",
    ];
}
