using KongGrantsUI.Components;
using MudBlazor.Services;

namespace KongGrantsUI.Hosting;

/// <summary>Builds and runs the app.</summary>
public static class AppHost
{
    /// <summary>Runs until the process is asked to stop. Exit code 0, or 1 where it could not start.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddMudServices();
        await using var app = builder.Build();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
        await app.RunAsync();
        return 0;
    }
}
