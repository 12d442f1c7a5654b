using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace KongGrantsUI.Tests.TestConsole.RunningConfig;

/// <summary>A server that answers paths with what a test gives it, and writes down what it was asked.</summary>
internal sealed class KongServer : IAsyncDisposable
{
    private readonly WebApplication web;

    private KongServer(WebApplication web) => this.web = web;

    public Uri Address => new(web.Urls.Single() + "/");

    public List<string> Asked { get; } = [];

    public List<string> Tokens { get; } = [];

    public static async Task<KongServer> StartAsync(Func<string, (int Status, string Body)> answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var web = builder.Build();
        var server = new KongServer(web);
        web.Run(context =>
        {
            var path = context.Request.Path + context.Request.QueryString;
            server.Asked.Add(path);
            server.Tokens.Add(context.Request.Headers["Kong-Admin-Token"].ToString());
            var (status, body) = answer(path);
            context.Response.StatusCode = status;
            return status == 204 ? Task.CompletedTask : context.Response.WriteAsync(body);
        });
        await web.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => web.DisposeAsync();
}
