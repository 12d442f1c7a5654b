using System.Net;
using KongGrantsUI.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MudBlazor.Services;

namespace KongGrantsUI.Tests.Access;

public sealed class SignInTests
{
    [Fact]
    public async Task SignIn_Persona_SetsAStrictCookieThatOpensPages()
    {
        await using var app = await StartAsync("Embedded");
        using var client = Client(app);

        using var before = await client.GetAsync("/page", TestContext.Current.CancellationToken);
        using var signedIn = await PostAsync(client, "/signin", ("persona", "kim"), ("returnUrl", "/page"));
        var page = await client.GetStringAsync("/page", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, before.StatusCode);
        Assert.Contains("/signin?returnUrl=%2Fpage", before.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal("/page", signedIn.Headers.Location!.ToString());
        var cookie = CookieIn(signedIn);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("kim", page);
    }

    [Theory]
    [InlineData("/signin", HttpStatusCode.OK)]
    [InlineData("/signout", HttpStatusCode.OK)]
    [InlineData("/grants", HttpStatusCode.Redirect)]
    public async Task Page_NotSignedIn_OpensOnlyWhereItMust(string path, HttpStatusCode expected)
    {
        await using var app = await StartAsync("Embedded");
        using var client = Client(app);

        using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task SignIn_WithoutAntiforgeryToken_IsRefused()
    {
        await using var app = await StartAsync("Embedded");
        using var client = Client(app);

        using var content = new FormUrlEncodedContent([KeyValuePair.Create("persona", "kim")]);
        using var answer = await client.PostAsync("/signin", content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("Embedded", "mallory")]
    [InlineData("InCluster", "kim")]
    [InlineData("Kubeconfig", "admin")]
    public async Task SignIn_NobodyByThatNameInThatMode_StaysOutside(string mode, string persona)
    {
        await using var app = await StartAsync(mode);
        using var client = Client(app);

        using var answer = await PostAsync(client, "/signin", ("persona", persona));
        using var page = await client.GetAsync("/page", TestContext.Current.CancellationToken);

        Assert.Equal("/signin?error=unknown", answer.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
    }

    [Theory]
    [InlineData("Embedded", HttpStatusCode.OK)]
    [InlineData("Kubeconfig", HttpStatusCode.Redirect)]
    public async Task Cookie_OfAPersona_OpensPagesOfTheEmbeddedClusterOnly(string mode, HttpStatusCode expected)
    {
        await using var embedded = await StartAsync("Embedded");
        using var client = Client(embedded);
        using var signedIn = await PostAsync(client, "/signin", ("persona", "admin"));
        var cookie = CookieIn(signedIn).Split(';')[0];
        await using var app = await StartAsync(mode);
        using var other = Client(app);

        using var request = new HttpRequestMessage(HttpMethod.Get, "/page");
        request.Headers.Add("Cookie", cookie);
        using var answer = await other.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task SignOut_SignedIn_ClosesPagesAgain()
    {
        await using var app = await StartAsync("Embedded");
        using var client = Client(app);
        using var signedIn = await PostAsync(client, "/signin", ("persona", "luka"), ("returnUrl", "https://evil.example"));

        using var signedOut = await PostAsync(client, "/signout");
        using var page = await client.GetAsync("/page", TestContext.Current.CancellationToken);

        Assert.Equal("/", signedIn.Headers.Location!.ToString());
        Assert.StartsWith("/signin", signedOut.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
    }

    private static async Task<WebApplication> StartAsync(string mode)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection([KeyValuePair.Create("Cluster:Mode", (string?)mode)]);
        builder.Services.AddAccess(builder.Configuration);
        builder.Services.AddAntiforgery();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddMudServices();
        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapAccess();
        // The pages of the same paths answer POST too; the endpoints must win.
        app.MapRazorComponents<KongGrantsUI.Components.App>().AddInteractiveServerRenderMode();
        app.MapGet("/page", (HttpContext context) => context.User.Identity!.Name);
        app.MapGet("/token", (HttpContext context, IAntiforgery antiforgery) => antiforgery.GetAndStoreTokens(context).RequestToken).AllowAnonymous();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private static string CookieIn(HttpResponseMessage answer) => answer.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("konggrants=", StringComparison.Ordinal));

    private static HttpClient Client(WebApplication app) =>
        new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(app.Urls.Single()), Timeout = TimeSpan.FromSeconds(10) };

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string path, params (string Key, string Value)[] fields)
    {
        var token = await client.GetStringAsync("/token", TestContext.Current.CancellationToken);
        using var content = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        return await client.PostAsync(path, content, TestContext.Current.CancellationToken);
    }
}
