using CsCheck;
using KongGrantsUI.Model;
using KongGrantsUI.TestConsole.Lines;

namespace KongGrantsUI.Tests.TestConsole.Lines;

public sealed class CurlTextTests
{
    private static readonly Dictionary<string, string> None = [];

    private static readonly Gen<string> Plain = Gen.Char[" !\"#$%&'()*+,-./:;<=>?@AZ[\\]^_`az{|}~é€"].Array[1, 12].Select(characters => new string(characters))
        .Where(text => !text.Contains("***", StringComparison.Ordinal)); // the mask stands for what was not kept, and is refused
    private static readonly Gen<string> Token = Gen.Char["abcXYZ09-"].Array[1, 8].Select(characters => "X" + new string(characters));
    private static readonly Gen<string> Path = Gen.Char["abc/%?=&[]{}~'()*,;"].Array[0, 12].Select(characters => "/p" + new string(characters));

    private static readonly Gen<CurlHeader> Header = Gen.Select(Token, Plain, Gen.Int[0, 3])
        .Select((name, value, kind) => new CurlHeader(name, kind == 0 ? null : kind == 1 ? "" : value.Trim() is { Length: > 0 } text ? text : "v"));

    private static readonly Gen<OutputFilter> Filter = Gen.OneOf(
        Gen.Int[0, 99].Select(OutputFilter (lines) => new HeadFilter(lines)),
        Gen.Select(Plain, Gen.Bool, Gen.Bool).Select(OutputFilter (pattern, ignore, only) => new GrepFilter(pattern) { Fixed = true, IgnoreCase = ignore, OnlyMatching = only }));

    private static readonly Gen<CurlRequest> Requests = Gen.Select(Path, Header.Array[0, 3], Plain, Gen.Int[0, 4], Filter.Array[0, 2], Gen.Bool.Array[8]).Select((path, headers, text, kind, filters, flags) => new CurlRequest
    {
        Urls = [$"http://gateway.example:8000{path}"],
        ExplicitMethod = flags[0] ? "PUT" : null,
        Headers = headers.ToEquatableList(),
        Body = kind < 2 ? text : null,
        BodyKind = kind == 1 && !text.StartsWith('@') ? BodyKind.Json : BodyKind.Form,
        User = flags[1] ? new UserCredential("kim", text) : null,
        UserAgent = flags[2] ? text : null,
        Cookie = flags[3] ? "a=" + text : null,
        HeadOnly = kind >= 2 && flags[4],
        Verbose = flags[5],
        MaxTime = flags[6] ? TimeSpan.FromMilliseconds(1250) : null,
        MergeErrors = flags[7],
        Discards = flags[0] != flags[5] ? [true] : [],
        Filters = filters.ToEquatableList(),
    });

    [Fact]
    public void Format_ReadAgain_GivesTheSameRequest() => Requests.Sample(
        request => CurlLine.Parse(CurlText.Format(request, maskCredential: false), None) is { Request: { } again } && again == request,
        iter: 3000,
        print: request => CurlText.Format(request, maskCredential: false) + " => " + CurlLine.Parse(CurlText.Format(request, maskCredential: false), None).Error?.Sentence);

    [Theory]
    [InlineData("curl -o /dev/null a.example b.example", "curl -o /dev/null http://a.example/ http://b.example/")]
    [InlineData("curl a.example b.example -o - -o NUL", "curl -o - -o /dev/null http://a.example/ http://b.example/")]
    [InlineData("curl a.example -o - -o /dev/null", "curl http://a.example/")]
    public void Format_Outputs_BelongToTheAddressesInOrder(string line, string expected) =>
        Assert.Equal(expected, CurlText.Format(CurlLine.Parse(line, None).Request!, maskCredential: false));

    [Fact]
    public void Parse_AnyText_NeverThrows() =>
        Gen.Char["curl -dHX'\"$\\|&^\n[]{}@:/%;#>2\0é"].Array[0, 60].Select(characters => "curl " + new string(characters))
            .Sample(text => CurlLine.Parse(text, None) is { } parse && (parse.Request is null || parse.Error is null), iter: 5000);

    [Theory]
    [InlineData("curl -u kim:s3cret a.example")]
    [InlineData("curl -H 'Authorization: Bearer s3cret' a.example")]
    [InlineData("curl -H 'apikey: s3cret' a.example")]
    [InlineData("curl -b 'session=s3cret' a.example")]
    [InlineData("curl 'a.example/?apikey=s3cret&b=c'")]
    [InlineData("curl http://kim:s3cret@a.example/")]
    [InlineData("curl -d 'name=kim&password=s3cret' a.example")]
    [InlineData("curl --json '{\"name\": \"kim\", \"password\" : \"s3cret\"}' a.example")]
    [InlineData("curl -d '[{\"client_secret\":\"a\\\"s3cret\"}]' a.example")]
    public void Format_Masked_HasNoCredentialAndAsksForIt(string line)
    {
        var masked = CurlText.Format(CurlLine.Parse(line, None).Request!, maskCredential: true);

        Assert.DoesNotContain("s3cret", masked, StringComparison.Ordinal);
        Assert.Contains("***", masked, StringComparison.Ordinal);
        Assert.Contains("not kept", CurlLine.Parse(masked, None).Error!.What.English, StringComparison.Ordinal);
    }
}
