using Bunit;
using KongGrantsUI.Access;
using KongGrantsUI.Components.Pages.TestConsole;
using KongGrantsUI.Hosting;
using KongGrantsUI.TestConsole;
using KongGrantsUI.TestConsole.Credentials;
using KongGrantsUI.TestConsole.Guarding;
using KongGrantsUI.Tests.Grants;
using KongGrantsUI.Tests.TestConsole;
using KongGrantsUI.Tests.TestConsole.Guarding;
using KongGrantsUI.Tests.TestConsole.Sending;
using KongGrantsUI.Tests.TestKit;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;

namespace KongGrantsUI.Tests.Components.Pages.TestConsole;

public sealed class ConsolePageTests : BunitContext, IAsyncLifetime
{
    private const string HowTo = "curl -sv $PROXY_IP/limited -u aygerim:aygerim-password 2>&1 | grep \"X-RateLimit-Remaining-Minute\"";
    private readonly FakeWorldFeed worlds = new(ConsoleWorlds.Admin);
    private EchoGateway gateway = null!;

    public async ValueTask InitializeAsync() => gateway = await EchoGateway.StartAsync();

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        await gateway.DisposeAsync();
    }

    [Fact]
    public void Page_Fresh_ShowsVariablesExamplesAndAnEmptyState()
    {
        var page = Page();

        Assert.Equal($"$PROXY_IP = {gateway.Address}", Text(page, "curl-variables"));
        Assert.Contains("Nothing was sent yet", Text(page, "curl-empty"), StringComparison.Ordinal);
        Assert.True(page.Find("[data-testid=curl-send]").HasAttribute("disabled"));
        page.Click("[data-testid=curl-example]");
        Assert.Equal("curl -sv $PROXY_IP/", Line(page));
    }

    [Fact]
    public void Page_HowToLine_ShowsHeaderMeterAndNoMarkup()
    {
        var page = Page();

        page.Input("[data-testid=curl-input]", HowTo);
        page.KeyDown("[data-testid=curl-input]", "Enter", ctrl: true);

        page.WaitForAssertion(() => Assert.Equal("9 of 10", Text(page, "meter-aygerim-minute")), Wait);
        Assert.Equal("200 OK", Text(page, "curl-status"));
        Assert.Equal("< X-RateLimit-Remaining-Minute: 9", Text(page, "curl-output"));
        Assert.Contains("< X-RateLimit-Remaining-Minute: 9", Text(page, "curl-transcript"), StringComparison.Ordinal);
        Assert.Contains("<script>alert(1)</script>", Text(page, "curl-headers"), StringComparison.Ordinal);
        Assert.Empty(page.FindAll("script"));
    }

    [Fact]
    public void Page_BrokenLine_SaysSoWhileTyping()
    {
        var page = Page();

        page.Input("[data-testid=curl-input]", "curl 'x");

        Assert.Equal("At character 6: this single quote is not closed. Add the closing '.", Text(page, "curl-error"));
        Assert.True(page.Find("[data-testid=curl-send]").HasAttribute("disabled"));
    }

    [Fact]
    public void Page_ForeignTarget_IsRefusedWithASentence()
    {
        var page = Page();

        page.Input("[data-testid=curl-input]", "curl 169.254.169.254");
        page.Click("[data-testid=curl-send]");

        page.WaitForAssertion(() => Assert.Contains("not a gateway of this cluster", Text(page, "curl-error"), StringComparison.Ordinal), Wait);
        Assert.Equal("No answer", Text(page, "curl-status"));
    }

    [Fact]
    public void Page_ArrowUp_BringsTheLineBackWithoutItsCredential()
    {
        var page = Page();
        page.Input("[data-testid=curl-input]", HowTo);
        page.Click("[data-testid=curl-send]");
        page.WaitForAssertion(() => Assert.Equal("200 OK", Text(page, "curl-status")), Wait);

        // An event that comes while the call is ending waits for the renderer, so each effect is waited for.
        page.Input("[data-testid=curl-input]", "");
        page.WaitForAssertion(() => Assert.Equal("", Line(page)), Wait);
        page.KeyDown("[data-testid=curl-input]", "ArrowUp");

        page.WaitForAssertion(() => Assert.Contains("'aygerim:***'", Line(page), StringComparison.Ordinal), Wait);
        Assert.Contains("not kept", Text(page, "curl-error"), StringComparison.Ordinal);
        Assert.DoesNotContain("aygerim-password", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_Repeat_ListsEachCall()
    {
        var page = Page();
        page.Input("[data-testid=curl-input]", "curl $PROXY_IP/limited");
        page.Change("[data-testid=curl-times]", "3");

        page.Click("[data-testid=curl-repeat]");

        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll("[data-testid=curl-series] tbody tr:not(.curl-reason)").Count), Wait);
        Assert.StartsWith("3 × 200", Text(page, "curl-series-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public void Page_Line_ShowsWhatIsForetoldBesideWhatCame()
    {
        var page = Page();
        page.WaitForElement("[data-testid=curl-route]");
        page.Input("[data-testid=curl-input]", HowTo);
        Assert.Equal("Limited to 10 per minute.", Text(page, "curl-foretold-answer"));
        Assert.Contains("rate-limiting: kualalumpur/limit, for consumer aygerim on service", Text(page, "curl-plugins"), StringComparison.Ordinal);

        page.Click("[data-testid=curl-send]");

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[data-testid=curl-comparison]")), Wait);
        Assert.Contains("X-RateLimit-Limit-Minute1010match", Text(page, "curl-comparison").Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Page_PickedConsumer_IsCalledWithACredentialThatIsNeverShown()
    {
        var page = Page();
        page.Change("[data-testid=curl-route]", ConsoleWorlds.RouteName);
        page.Change("[data-testid=curl-consumer]", "aygerim");
        Assert.Equal("curl -sv $PROXY_IP/limited", Line(page));
        Assert.Contains("***", Text(page, "curl-credential"), StringComparison.Ordinal);

        page.Click("[data-testid=curl-send]");

        page.WaitForAssertion(() => Assert.Equal("9 of 10", Text(page, "meter-aygerim-minute")), Wait);
        Assert.StartsWith("Basic ", gateway.Seen.Single().Headers["Authorization"], StringComparison.Ordinal);
        Assert.DoesNotContain(FakeCredentialReader.Password, page.Markup, StringComparison.Ordinal);
        page.Click("[data-testid=curl-forget]");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=curl-credential]")), Wait);
    }

    [Fact]
    public void Page_ConsumerWhoseSecretMayNotBeRead_AsksToTypeIt()
    {
        worlds.Publish(ConsoleWorlds.WithoutSecrets);
        var page = Page();
        page.Change("[data-testid=curl-route]", ConsoleWorlds.RouteName);
        page.Change("[data-testid=curl-consumer]", "aygerim");

        Assert.Equal("curl -sv -u aygerim:PASSWORD $PROXY_IP/limited", Line(page));
        Assert.Contains("type it into the line", Text(page, "curl-typed"), StringComparison.Ordinal);
    }

    [Fact]
    public void Page_Completion_GoesOnWithTheLine()
    {
        var page = Page();
        page.WaitForElement("[data-testid=curl-route]");
        page.Input("[data-testid=curl-input]", "curl -sv $PROXY_IP/l");

        page.Click("[data-testid=curl-completion]");

        Assert.Equal("curl -sv $PROXY_IP/limited", Line(page));
    }

    [Fact]
    public void Page_Watch_NotesTheStepThatChangedTheLimits()
    {
        worlds.Publish(ConsoleWorlds.Unlimited);
        var page = Page();
        page.WaitForElement("[data-testid=curl-route]");
        page.Input("[data-testid=curl-input]", HowTo);
        page.Change("[data-testid=curl-every]", "1");
        page.Click("[data-testid=curl-watch]");
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[data-testid=curl-series] tbody tr")), Wait);

        worlds.Publish(ConsoleWorlds.Admin);

        page.WaitForAssertion(() => Assert.Contains("foretold: rate-limiting kualalumpur/limit now takes part", Text(page, "curl-change"), StringComparison.Ordinal), Wait);
        page.Click("[data-testid=curl-cancel]");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=curl-cancel]")), Wait);
    }

    [Fact]
    public void Page_History_FindsALineAndPutsItBack()
    {
        var page = Page();
        foreach (var path in new[] { "/one", "/two" })
        {
            page.Input("[data-testid=curl-input]", "curl $PROXY_IP" + path);
            page.Click("[data-testid=curl-send]");
            page.WaitForAssertion(() => Assert.Contains(path, page.Find("[data-testid=curl-history] li").TextContent, StringComparison.Ordinal), Wait);
            page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=curl-cancel]")), Wait);
        }

        page.Input("[data-testid=curl-history-search]", "one 200");

        page.WaitForAssertion(() => Assert.Single(page.FindAll("[data-testid=curl-history] li")), Wait);
        page.Click("[data-testid=curl-history] button");
        page.WaitForAssertion(() => Assert.EndsWith("/one", Line(page), StringComparison.Ordinal), Wait);
    }

    [Fact]
    public void Page_CopyLink_IsOneWordAndHasNoCredential()
    {
        var page = Page();
        var copied = JSInterop.SetupVoid("navigator.clipboard.writeText", _ => true).SetVoidResult();
        page.Input("[data-testid=curl-input]", HowTo);

        page.Click("[data-testid=curl-share]");
        page.Click("[data-testid=curl-copy]");

        page.WaitForAssertion(() => Assert.True(copied.Invocations.Count == 2), Wait);
        var (link, line) = ((string)copied.Invocations.First().Arguments[0]!, (string)copied.Invocations.Last().Arguments[0]!);
        Assert.Matches(@"^http://localhost/console\?line=curl%20[^\s]+$", link);
        Assert.Equal(line, Uri.UnescapeDataString(link.Split("line=")[1]));
        Assert.StartsWith("curl -s -v -u 'aygerim:***' http://", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_Again_TakesTheCredentialThatWasPickedThen()
    {
        var page = Page();
        page.Change("[data-testid=curl-route]", ConsoleWorlds.RouteName);
        page.Change("[data-testid=curl-consumer]", "aygerim");
        page.Click("[data-testid=curl-send]");
        page.WaitForAssertion(() => Assert.Equal("9 of 10", Text(page, "meter-aygerim-minute")), Wait);
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=curl-cancel]")), Wait);
        Assert.Contains("> GET /limited HTTP/1.1", Text(page, "curl-past-request"), StringComparison.Ordinal);
        Assert.Contains("Basic ***", Text(page, "curl-past-request"), StringComparison.Ordinal);
        page.Click("[data-testid=curl-forget]");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=curl-credential]")), Wait);

        page.Click("[data-testid=curl-history] button:last-of-type");

        page.WaitForAssertion(() => Assert.Equal(2, gateway.Seen.Count), Wait);
        Assert.StartsWith("Basic ", gateway.Seen.Last().Headers["Authorization"], StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.True(Text(page, "curl-credential").Contains("aygerim", StringComparison.Ordinal), page.Find("[data-testid=curl-pick]").OuterHtml), Wait);
    }

    [Fact]
    public void Page_Cancel_EndsASlowCall()
    {
        var page = Page();
        page.Input("[data-testid=curl-input]", "curl $PROXY_IP/slow");
        page.Click("[data-testid=curl-send]");
        page.WaitForAssertion(() => Assert.Contains("> GET /slow", Text(page, "curl-transcript"), StringComparison.Ordinal), Wait);

        page.Click("[data-testid=curl-cancel]");

        page.WaitForAssertion(() => Assert.Equal("Cancelled.", Text(page, "curl-error")), Wait);
    }

    private static TimeSpan Wait => TimeSpan.FromSeconds(10);

    private string Line(IRenderedComponent<ConsolePage> _) => Services.GetRequiredService<ConsoleSession>().Text;

    private static string Text(IRenderedComponent<ConsolePage> page, string id) => page.Find($"[data-testid={id}]").TextContent.Trim();

    private IRenderedComponent<ConsolePage> Page()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddLogging();
        Services.AddSingleton<IWorldFeed>(worlds);
        Services.AddSingleton<ICredentialReader>(new FakeCredentialReader());
        Services.AddSingleton<IGatewayAddresses>(new FakeGateways(gateway.Address));
        Services.AddTestConsole(new ConfigurationBuilder().Build());
        var principal = UserClaims.ToPrincipal(Senders.Kim, "test");
        return Render<ConsolePage>(parameters => parameters.AddCascadingValue(Task.FromResult(new AuthenticationState(principal))));
    }
}
