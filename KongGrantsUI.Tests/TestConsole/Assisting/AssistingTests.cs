using KongGrantsUI.Model;
using KongGrantsUI.TestConsole.Assisting;
using KongGrantsUI.TestConsole.Credentials;
using KongGrantsUI.TestConsole.Lines;
using KongGrantsUI.TestConsole.Predicting;

namespace KongGrantsUI.Tests.TestConsole.Assisting;

public sealed class AssistingTests
{
    private static readonly GatewayFacts Facts = GatewayFacts.Of(ConsoleWorlds.Admin);
    private static readonly Dictionary<string, string> Variables = new() { ["PROXY_IP"] = "127.0.0.1:8000" };

    [Theory]
    [InlineData("", "curl -sv $PROXY_IP/")]
    [InlineData("curl $PRO", "curl $PROXY_IP")]
    [InlineData("curl $PROXY_IP/l", "curl $PROXY_IP/limited")]
    [InlineData("curl 127.0.0.1:8000/l", "curl 127.0.0.1:8000/limited")]
    [InlineData("curl -u a", "curl -u aygerim:")]
    [InlineData("curl -X PO", "curl -X POST")]
    [InlineData("curl --data-u", "curl --data-urlencode")]
    [InlineData("curl -H 'ap", "curl -H 'apikey: ")]
    [InlineData("curl x 2", "curl x 2>&1")]
    [InlineData("curl x |", "curl x | grep -i ratelimit")]
    [InlineData("curl -o ", "curl -o /dev/null")]
    public void Completions_End_GoesOn(string text, string expected) =>
        Assert.Equal(expected, Completions.For(text, Facts, Variables)[0].Text);

    [Theory]
    [InlineData("curl zzz")]
    [InlineData("curl -u nobody")]
    public void Completions_Unknown_AreNone(string text) => Assert.Empty(Completions.For(text, Facts, Variables));

    [Fact]
    public void Completions_AreNeverMoreThanEight() => Assert.InRange(Completions.For("curl -", Facts, Variables).Count, 1, Completions.Most);

    [Theory]
    [InlineData("curl -sv $PROXY_IP/x", "curl -sv $PROXY_IP/x")]
    [InlineData("curl -u kim:secret a.example/x", "curl -u 'kim:***' http://a.example/x")]
    [InlineData("curl 'a.example/x?apikey=secret'", "curl 'http://a.example/x?apikey=***'")]
    public void ShareLink_Line_IsWithoutItsCredential(string text, string expected)
    {
        var link = ShareLink.For(text, CurlLine.Parse(text, Variables).Request!);

        Assert.Equal("console?line=" + Uri.EscapeDataString(expected), link);
    }

    [Theory]
    [InlineData("basic-auth", "curl -u 'kim:***' http://a.example/x")]
    [InlineData("key-auth", "curl -H 'X-Own-Key: ***' http://a.example/x")]
    public void ShareLink_PickedCredential_AsksForIt(string type, string expected)
    {
        const string text = "curl -H 'X-Own-Key: typed' -u other:typed a.example/x";
        var picked = new PickedCredential("kim", new NamespacedName("qyzylorda", "kim"), type);

        var link = ShareLink.For(text, picked.AskedFor(CurlLine.Parse(text, Variables).Request!, "X-Own-Key"));

        Assert.Equal("console?line=" + Uri.EscapeDataString(expected), link);
    }

    [Fact]
    public void ShareLink_LongLine_IsNone()
    {
        var text = "curl a.example/" + new string('x', ShareLink.MaxLength);

        Assert.Null(ShareLink.For(text, CurlLine.Parse(text, Variables).Request!));
    }

    [Fact]
    public void Choices_OwnSecret_IsACredentialToPick()
    {
        var consumer = Assert.Single(Choices.Of(ConsoleWorlds.Kim).Consumers);

        Assert.Equal("aygerim-basic-auth", consumer.Credential!.Secret.Name);
        Assert.Empty(Choices.Of(ConsoleWorlds.Kim).Routes);
        Assert.Null(Assert.Single(Choices.Of(ConsoleWorlds.WithoutSecrets).Consumers).Credential);
    }
}
