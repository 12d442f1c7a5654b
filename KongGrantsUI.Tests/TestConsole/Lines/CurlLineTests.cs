using System.Globalization;
using KongGrantsUI.TestConsole.Lines;

namespace KongGrantsUI.Tests.TestConsole.Lines;

public sealed class CurlLineTests
{
    private static readonly Dictionary<string, string> Variables = new() { ["PROXY_IP"] = "127.0.0.1:8000", ["TOKEN"] = "t k" };

    [Theory]
    [InlineData("curl example.com", "GET http://example.com/")]
    [InlineData("curl.exe example.com", "GET http://example.com/")]
    [InlineData("$ curl example.com", "GET http://example.com/")]
    [InlineData("sudo curl example.com", "GET http://example.com/")]
    [InlineData("  curl   example.com  \r\n", "GET http://example.com/")]
    [InlineData("curl $PROXY_IP/a", "GET http://127.0.0.1:8000/a")]
    [InlineData("curl ${PROXY_IP}/a", "GET http://127.0.0.1:8000/a")]
    [InlineData("curl \"$PROXY_IP/a\"", "GET http://127.0.0.1:8000/a")]
    [InlineData("curl https://$PROXY_IP/a", "GET https://127.0.0.1:8000/a")]
    [InlineData("curl HTTP://Example.COM/Path", "GET http://example.com/Path")]
    [InlineData("curl example.com?a=1", "GET http://example.com/?a=1")]
    [InlineData("curl 'example.com/?a=1&b=2'", "GET http://example.com/?a=1&b=2")]
    [InlineData("curl example.com/a/../b/./c", "GET http://example.com/b/c")]
    [InlineData("curl example.com/a/..", "GET http://example.com/")]
    [InlineData("curl example.com/../../x", "GET http://example.com/x")]
    [InlineData("curl 'example.com/a?x=/../y'", "GET http://example.com/a?x=/../y")]
    [InlineData("curl example.com/a#part", "GET http://example.com/a")]
    [InlineData("curl example.com/%41%2F", "GET http://example.com/%41%2F")]
    [InlineData("curl 'http://[::1]:8000/a'", "GET http://[::1]:8000/a")]
    [InlineData("curl -g 'example.com/{a,b}[1-3]'", "GET http://example.com/{a,b}[1-3]")]
    [InlineData("curl example.com/ä", "GET http://example.com/%C3%A4")]
    [InlineData("curl -XPOST example.com", "POST http://example.com/")]
    [InlineData("curl -X PUT example.com", "PUT http://example.com/")]
    [InlineData("curl --request=DELETE example.com", "DELETE http://example.com/")]
    [InlineData("curl --request PATCH --url example.com", "PATCH http://example.com/")]
    [InlineData("curl --url=example.com", "GET http://example.com/")]
    [InlineData("curl -I example.com", "HEAD http://example.com/")]
    [InlineData("curl --head example.com", "HEAD http://example.com/")]
    [InlineData("curl -- example.com", "GET http://example.com/")]
    [InlineData("curl -d a=1 example.com", "POST http://example.com/ a=1")]
    [InlineData("curl -da=1 example.com", "POST http://example.com/ a=1")]
    [InlineData("curl -d a=1 -d b=2 example.com", "POST http://example.com/ a=1&b=2")]
    [InlineData("curl -d '' example.com", "POST http://example.com/ ")]
    [InlineData("curl --data=a example.com", "POST http://example.com/ a")]
    [InlineData("curl --data-ascii a example.com", "POST http://example.com/ a")]
    [InlineData("curl --data-raw @a example.com", "POST http://example.com/ @a")]
    [InlineData("curl --data-binary a example.com", "POST http://example.com/ a")]
    [InlineData("curl --data-urlencode 'q=a b&c' example.com", "POST http://example.com/ q=a+b%26c")]
    [InlineData("curl --data-urlencode '=a=b' example.com", "POST http://example.com/ a%3Db")]
    [InlineData("curl --data-urlencode 'a/b' example.com", "POST http://example.com/ a%2Fb")]
    [InlineData("curl --json '{\"a\":1}' example.com", "POST http://example.com/ {\"a\":1}")]
    [InlineData("curl --json '{' --json '}' example.com", "POST http://example.com/ {}")]
    [InlineData("curl -G -d a=1 example.com", "GET http://example.com/?a=1")]
    [InlineData("curl -G -d a=1 -d b=2 'example.com/?z=0'", "GET http://example.com/?z=0&a=1&b=2")]
    [InlineData("curl -GI -d a=1 example.com", "HEAD http://example.com/?a=1")]
    [InlineData("curl -X PUT -d x example.com", "PUT http://example.com/ x")]
    [InlineData("curl -d 'it'\\''s' example.com", "POST http://example.com/ it's")]
    [InlineData("curl -d \"say \\\"hi\\\"\" example.com", "POST http://example.com/ say \"hi\"")]
    [InlineData("curl -d \"a\\nb\" example.com", "POST http://example.com/ a\\nb")]
    [InlineData("curl -d \"\\$5\" example.com", "POST http://example.com/ $5")]
    [InlineData("curl -d '$PROXY_IP' example.com", "POST http://example.com/ $PROXY_IP")]
    [InlineData("curl -d $'a\\nb' example.com", "POST http://example.com/ a\nb")]
    [InlineData("curl -d $'\\x41\\u00e9\\101\\'' example.com", "POST http://example.com/ A\u00e9A'")]
    [InlineData("curl -d a\"b\"'c'\\d example.com", "POST http://example.com/ abcd")]
    [InlineData("curl -d \"$TOKEN\" example.com", "POST http://example.com/ t k")]
    [InlineData("curl -d a\\ b example.com", "POST http://example.com/ a b")]
    [InlineData("curl -d 5$ example.com", "POST http://example.com/ 5$")]
    [InlineData("curl \\\n  -d a \\\n  example.com", "POST http://example.com/ a")]
    [InlineData("curl \\\r\n  -d a \\\r\n  example.com\r\n", "POST http://example.com/ a")]
    [InlineData("curl exam\\\nple.com", "GET http://example.com/")]
    [InlineData("curl \"exam\\\nple.com\"", "GET http://example.com/")]
    [InlineData("curl ^\r\n  -X POST ^\r\n  example.com", "POST http://example.com/")]
    [InlineData("curl ^\"http://example.com/?a=1^&b=2^\" ^\n  --data-raw ^\"it's ^\\^\"x^\\^\"^\"", "POST http://example.com/?a=1&b=2 it's \"x\"")]
    [InlineData("curl example.com # and a comment", "GET http://example.com/")]
    [InlineData("# first\ncurl example.com", "GET http://example.com/")]
    [InlineData("curl example.com | head", "GET http://example.com/")]
    [InlineData("curl example.com |\n head", "GET http://example.com/")]
    [InlineData("curl example.com 2>/dev/null", "GET http://example.com/")]
    [InlineData("curl a.example b.example", "GET http://a.example/ http://b.example/")]
    public void Parse_ValidLine_SaysMethodAddressAndBody(string line, string expected)
    {
        var request = Read(line);

        Assert.Equal(expected, $"{request.Method} {string.Join(' ', request.Urls)}{(request.Body is null ? "" : " " + request.Body)}");
    }

    [Theory]
    [InlineData("curl example.com -H 'A: b' -H C:d -H 'E;' -H 'Accept:'", "A=b C=d E= Accept=-")]
    [InlineData("curl example.com --header='A:  b  '", "A=b")]
    [InlineData("curl example.com -H 'Host: api.example'", "Host=api.example")]
    [InlineData("curl example.com -H 'X: a:b'", "X=a:b")]
    public void Parse_Headers_KeepOrderAndAbsence(string line, string expected) =>
        Assert.Equal(expected, string.Join(' ', Read(line).Headers.Select(header => $"{header.Name}={header.Value ?? "-"}")));

    [Fact]
    public void Parse_GermanReader_IsToldInGermanWhereAndWhat()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("de");

        Assert.Equal("Zeichen 7: Die Option -F wird von dieser Konsole nicht unterstützt. Multipart-Formulare werden von hier nicht gesendet; verwenden Sie -d oder --json.", CurlLine.Parse("curl -F a=b example.com", Variables).Error!.Sentence);
    }

    [Fact]
    public void Parse_HowToLine_HasUserAndPipe()
    {
        var request = Read("curl -sv $PROXY_IP/bintang/status/200 -u aygerim:aygerim-password 2>&1 | grep \"X-RateLimit-Remaining-Minute\"");

        Assert.Equal("http://127.0.0.1:8000/bintang/status/200", Assert.Single(request.Urls));
        Assert.Equal(new UserCredential("aygerim", "aygerim-password"), request.User);
        Assert.True(request is { Silent: true, Verbose: true, MergeErrors: true });
        Assert.Equal(new GrepFilter("X-RateLimit-Remaining-Minute"), Assert.Single(request.Filters));
        Assert.DoesNotContain("aygerim-password", request.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_EveryOtherOption_IsKept()
    {
        var request = Read("curl -ifLkS -m 2.5 --connect-timeout=1 --compressed --http2 --resolve a.example:80:10.0.0.1 -A me -e http://r/ -b 'c=d' -b e=f -o /dev/null -w '%{http_code}\\n' a.example");

        Assert.True(request is { IncludeHeaders: true, Fail: true, FollowRedirects: true, Insecure: true, ShowError: true, Compressed: true, Http: HttpWish.Http2, Discards: [true] });
        Assert.Equal((TimeSpan.FromSeconds(2.5), TimeSpan.FromSeconds(1)), (request.MaxTime, request.ConnectTimeout));
        Assert.Equal(new ResolveEntry("a.example", 80, "10.0.0.1"), Assert.Single(request.Resolve));
        Assert.Equal(("me", "http://r/", "c=d;e=f", "%{http_code}\\n"), (request.UserAgent, request.Referer, request.Cookie, request.WriteOut));
    }

    [Theory]
    [InlineData("grep a", "GrepFilter { Pattern = a, IgnoreCase = False, Extended = False, Fixed = False, Invert = False, OnlyMatching = False }")]
    [InlineData("grep -iEvo 'a|b'", "GrepFilter { Pattern = a|b, IgnoreCase = True, Extended = True, Fixed = False, Invert = True, OnlyMatching = True }")]
    [InlineData("grep -F -e -x", "GrepFilter { Pattern = -x, IgnoreCase = False, Extended = False, Fixed = True, Invert = False, OnlyMatching = False }")]
    [InlineData("head", "HeadFilter { Lines = 10 }")]
    [InlineData("head -n 3", "HeadFilter { Lines = 3 }")]
    [InlineData("head -n3", "HeadFilter { Lines = 3 }")]
    [InlineData("head -3", "HeadFilter { Lines = 3 }")]
    public void Parse_Filter_IsRead(string stage, string expected) =>
        Assert.Equal(expected, Assert.Single(Read("curl example.com | " + stage).Filters).ToString());

    [Theory]
    [InlineData("wget example.com", 1, "does not start with curl")]
    [InlineData("curl", 5, "no address")]
    [InlineData("curl -s", 8, "no address")]
    [InlineData("curl 'example.com", 6, "single quote is not closed")]
    [InlineData("curl \"example.com", 6, "double quote is not closed")]
    [InlineData("curl $'a", 6, "not closed")]
    [InlineData("curl $'\\q'", 6, "escape that is not known")]
    [InlineData("curl example.com \\", 18, "ends after a backslash")]
    [InlineData("curl $NOPE/x", 6, "$NOPE is not known")]
    [InlineData("curl ${PROXY_IP:-x}", 6, "only ${NAME}")]
    [InlineData("curl $(hostname)", 6, "running another command")]
    [InlineData("curl `hostname`", 6, "running another command")]
    [InlineData("curl \"`hostname`\"", 7, "running another command")]
    [InlineData("curl example.com/?a=1&b=2", 22, "unquoted &")]
    [InlineData("curl example.com; ls", 17, "joins two commands")]
    [InlineData("curl example.com && ls", 18, "joins two commands")]
    [InlineData("curl example.com || ls", 18, "joins two commands")]
    [InlineData("curl example.com |& grep a", 18, "joins two commands")]
    [InlineData("curl example.com > out", 18, "writing files is refused")]
    [InlineData("curl example.com 2> out", 18, "writing files is refused")]
    [InlineData("curl example.com < in", 18, "writing files is refused")]
    [InlineData("curl (a)", 6, "means something else")]
    [InlineData("curl example.com\ncurl example.com", 18, "second command")]
    [InlineData("curl -d @/etc/passwd example.com", 9, "would read a file")]
    [InlineData("curl --data-binary @x example.com", 20, "would read a file")]
    [InlineData("curl --json @x example.com", 13, "would read a file")]
    [InlineData("curl --data-urlencode @x example.com", 23, "would read a file")]
    [InlineData("curl --data-urlencode n@x example.com", 23, "would read a file")]
    [InlineData("curl -H @x example.com", 9, "would read a file")]
    [InlineData("curl -w @x example.com", 9, "would read a file")]
    [InlineData("curl -b cookies.txt example.com", 9, "would read a file")]
    [InlineData("curl -o out example.com", 9, "would write a file")]
    [InlineData("curl -O example.com", 7, "-O is not supported")]
    [InlineData("curl -sO example.com", 8, "-O is not supported")]
    [InlineData("curl -F a=b example.com", 7, "-F is not supported")]
    [InlineData("curl -T x example.com", 7, "-T is not supported")]
    [InlineData("curl -K x example.com", 7, "-K is not supported")]
    [InlineData("curl --proxy=http://x example.com", 6, "--proxy is not supported")]
    [InlineData("curl --unix-socket /x example.com", 6, "--unix-socket is not supported")]
    [InlineData("curl -X post example.com", 9, "post is not POST")]
    [InlineData("curl -m .9 example.com", 9, "is not a time")]
    [InlineData("curl -m 5. example.com", 9, "is not a time")]
    [InlineData("curl -m '' example.com", 9, "is not a time")]
    [InlineData("curl -G -d 'a b' example.com", 29, "has a space")]
    [InlineData("curl -d @- example.com", 9, "would read a file")]
    [InlineData("curl --resolve *:80:10.0.0.1 example.com", 16, "is not understood")]
    [InlineData("curl example.com --next example.org", 18, "--next is not supported")]
    [InlineData("curl example.com -: example.org", 19, "-: is not supported")]
    [InlineData("curl --frobnicate example.com", 6, "--frobnicate is not supported")]
    [InlineData("curl --silent=yes example.com", 6, "takes no value")]
    [InlineData("curl example.com -H", 18, "-H needs a value")]
    [InlineData("curl example.com -d | head", 18, "-d needs a value")]
    [InlineData("curl -H 'no header' example.com", 9, "is not a header")]
    [InlineData("curl -H 'a b: c' example.com", 9, "is not a header")]
    [InlineData("curl -H $'A: b\\nC: d' example.com", 9, "control character")]
    [InlineData("curl -H 'Transfer-Encoding: chunked' example.com", 9, "belongs to the connection")]
    [InlineData("curl -H 'connection: close' example.com", 9, "belongs to the connection")]
    [InlineData("curl -u name example.com", 9, "without a password")]
    [InlineData("curl -u name:*** example.com", 9, "not kept")]
    [InlineData("curl -X 'GE T' example.com", 9, "is not a method")]
    [InlineData("curl -X CONNECT example.com", 9, "CONNECT is refused")]
    [InlineData("curl -X trace example.com", 9, "trace is refused")]
    [InlineData("curl -m soon example.com", 9, "not a time")]
    [InlineData("curl -m 0 example.com", 9, "not a time")]
    [InlineData("curl --resolve a:80 example.com", 16, "not understood")]
    [InlineData("curl -w '%{nope}' example.com", 9, "%{nope} is not known")]
    [InlineData("curl -I -d a example.com", 25, "headers only")]
    [InlineData("curl ftp://example.com", 6, "scheme ftp is refused")]
    [InlineData("curl file:///etc/passwd", 6, "scheme file is refused")]
    [InlineData("curl 'example.com/a b'", 6, "space")]
    [InlineData("curl example.com:0", 6, "not a port")]
    [InlineData("curl example.com:99999", 6, "not a port")]
    [InlineData("curl 'exa$mple.com'", 6, "not a host name")]
    [InlineData("curl ''", 6, "address is empty")]
    [InlineData("curl bücher.example", 6, "not a host name")]
    [InlineData("curl user@example.com", 6, "without a password")]
    [InlineData("curl 'example.com/[1-3]'", 6, "expand")]
    [InlineData("curl example.com |", 18, "nothing follows")]
    [InlineData("curl example.com | jq .", 20, "jq can't be run")]
    [InlineData("curl example.com | grep", 20, "no pattern")]
    [InlineData("curl example.com | grep a file", 27, "would read a file")]
    [InlineData("curl example.com | grep -r a", 25, "-r is not supported")]
    [InlineData("curl example.com | grep '[a'", 25, "not understood")]
    [InlineData("curl example.com | grep -E '(a'", 28, "not understood")]
    [InlineData("curl example.com | head -c 5", 25, "not understood")]
    [InlineData("curl example.com | grep a 2>&1", 27, "after a pipe")]
    public void Parse_MalformedLine_SaysWhereWhatAndHowToMend(string line, int character, string what)
    {
        var parse = CurlLine.Parse(line, Variables);

        Assert.Null(parse.Request);
        var error = Assert.IsType<LineError>(parse.Error);
        Assert.Contains(what, error.What.English, StringComparison.Ordinal);
        Assert.Equal(character, error.Position + 1);
        Assert.EndsWith(".", error.Mend.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n ")]
    public void Parse_Empty_IsNeitherRequestNorError(string line) => Assert.Equal(new CurlParse(null, null), CurlLine.Parse(line, Variables));

    [Fact]
    public void Parse_OverlongLine_IsRefused() =>
        Assert.Contains("longer", CurlLine.Parse("curl " + new string('a', CurlLine.MaxLength), Variables).Error!.What.English, StringComparison.Ordinal);

    private static CurlRequest Read(string line)
    {
        var parse = CurlLine.Parse(line, Variables);
        return parse.Request ?? throw new InvalidOperationException(parse.Error?.Sentence);
    }
}
