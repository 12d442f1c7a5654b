using KongGrantsUI.Analysis;
using KongGrantsUI.Cluster.Writing;
using KongGrantsUI.Live;
using KongGrantsUI.TestConsole;
using KongGrantsUI.TestConsole.Credentials;
using KongGrantsUI.TestConsole.Guarding;
using KongGrantsUI.TestConsole.Running;
using KongGrantsUI.TestConsole.RunningConfig;
using KongGrantsUI.TestConsole.Sending;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace KongGrantsUI.Hosting;

/// <summary>The test console. The host adds its gateways as <see cref="IGatewayAddresses"/> and its lines as <see cref="IConsoleExamples"/>.</summary>
public static class TestConsoleSetup
{
    public static IServiceCollection AddTestConsole(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TestConsoleOptions>().Bind(configuration.GetSection(TestConsoleOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TestConsoleOptions>, TestConsoleOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IGatewayAddresses>(provider => provider.GetService<ILiveFeed>() is { } feed
            ? new PublishedGateways(feed, provider.GetService<AnalysisOptions>() ?? AnalysisOptions.Default) : new NoGatewayAddresses());
        services.TryAddSingleton<IConsoleExamples, PlainExamples>();
        services.AddSingleton<INameResolver, SystemNameResolver>();
        services.AddSingleton<TargetGuard>();
        services.AddSingleton<CallQuota>();
        services.AddSingleton<ICurlSender, CurlSender>();
        services.TryAddSingleton<ICredentialReader>(provider =>
            provider.GetService<UserClient>() is { } client ? new ClusterCredentialReader(client) : new NoCredentials());
        services.AddHttpClient(nameof(IRunningConfig)).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        services.TryAddSingleton(Running);
        services.AddSingleton<CallRunner>();
        services.AddScoped<ConsoleSession>();
        services.AddScoped<ConsoleRun>();
        return services;
    }

    private static IRunningConfig Running(IServiceProvider provider)
    {
        var (options, time) = (provider.GetRequiredService<IOptions<TestConsoleOptions>>().Value, provider.GetRequiredService<TimeProvider>());
        HttpClient Http() => provider.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(IRunningConfig));
        Uri Root(string text) => new(text.EndsWith('/') ? text : text + "/");
        if (options.AdminApi.Length > 0) return new AdminApiConfig(Http(), Root(options.AdminApi), () => options.AdminTokenFile.Length == 0 ? "" : File.ReadAllText(options.AdminTokenFile).Trim(), time);
        return options.Diagnostics.Length > 0 ? new DiagnosticsConfig(Http(), Root(options.Diagnostics), time) : new NoRunningConfig(time);
    }
}
