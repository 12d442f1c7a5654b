using System.Net;
using KongGrantsUI.Cluster.Connection;
using KongGrantsUI.Components;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.Extensions.Options;

namespace KongGrantsUI.Hosting;

/// <summary>Builds and runs the app.</summary>
public static class AppHost
{
    /// <summary>Runs until the process is asked to stop. Exit code 0, or 1 where it could not start, with the reason on standard error.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            await using var app = await StartAsync(args);
            foreach (var line in app.Addresses) Console.WriteLine(line);
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (StartException error)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return 1;
        }
    }

    /// <summary>Starts everything and returns once the dashboard listens.</summary>
    /// <exception cref="StartException">A setting is wrong, or a port is taken.</exception>
    public static async Task<RunningApp> StartAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        StaticWebAssetsLoader.UseStaticWebAssets(builder.Environment, builder.Configuration);
        var mode = Mode(builder.Configuration);
        var ui = builder.Configuration.GetSection(UiOptions.Section).Get<UiOptions>() ?? new UiOptions();
        var demo = builder.Configuration.GetSection(DemoOptions.Section).Get<DemoOptions>() ?? new DemoOptions();
        var broken = StartupRules.Check(mode, ui, demo);
        if (broken.Count > 0) throw new StartException(string.Join(Environment.NewLine, broken));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Parse(ui.Address), ui.Port));
        builder.Services.AddKongGrants(builder.Configuration, mode);
        var web = builder.Build();
        Map(web);
        return await StartAsync(web, mode == ClusterMode.Embedded ? demo : null);
    }

    private static async Task<RunningApp> StartAsync(WebApplication web, DemoOptions? demo)
    {
        EmbeddedWorld? embedded = null;
        try
        {
            if (demo is not null) embedded = await EmbeddedWorld.StartAsync(web.Services, demo);
            await StartDashboardAsync(web);
            embedded?.WriteKubeconfig();
            return new RunningApp(web, embedded, Address(web));
        }
        catch
        {
            await web.DisposeAsync();
            if (embedded is not null) await embedded.DisposeAsync();
            throw;
        }
    }

    private static async Task StartDashboardAsync(WebApplication web)
    {
        try
        {
            await web.StartAsync();
        }
        catch (IOException error)
        {
            throw new StartException($"The dashboard can't listen: {error.Message} Set Ui:Port to a free port (0 takes one).", error);
        }
        catch (OptionsValidationException error)
        {
            throw new StartException(string.Join(Environment.NewLine, error.Failures), error);
        }
    }

    private static void Map(WebApplication web)
    {
        web.UseRequestLocalization();
        web.UseExceptionHandler("/error", createScopeForErrors: true);
        web.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        web.UseResponseCompression();
        web.UseAuthentication();
        web.UseAuthorization();
        web.UseAntiforgery();
        web.MapStaticAssets().AllowAnonymous();
        web.MapGet("/healthz", () => "ok").AllowAnonymous();
        web.MapAccess();
        web.MapLanguages();
        web.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    }

    private static ClusterMode Mode(ConfigurationManager configuration)
    {
        var text = configuration[$"{ClusterOptions.Section}:Mode"] ?? nameof(ClusterMode.Embedded);
        return Enum.TryParse<ClusterMode>(text, ignoreCase: true, out var mode) && Enum.IsDefined(mode)
            ? mode
            : throw new StartException($"Cluster:Mode is '{text}'. Set it to one of: {string.Join(", ", Enum.GetNames<ClusterMode>())}.");
    }

    private static Uri Address(WebApplication web) =>
        new(web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
}
