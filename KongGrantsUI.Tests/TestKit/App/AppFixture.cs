using KongGrantsUI.Hosting;
using Microsoft.Playwright;

namespace KongGrantsUI.Tests.TestKit.App;

/// <summary>The whole app on free ports with an embedded cluster, and a real Chromium.</summary>
public class AppFixture : IAsyncLifetime
{
    public const string Chromium = "/usr/bin/chromium";

    public static readonly string[] BrowserArguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly string folder = Directory.CreateTempSubdirectory("konggrants-app-").FullName;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public static bool HasBrowser => File.Exists(Chromium);

    public RunningApp App { get; private set; } = null!;

    public string KubeconfigPath => Path.Combine(folder, "kubeconfig");

    /// <summary>What the embedded cluster starts with.</summary>
    protected virtual string Scenario => "start";

    /// <summary>Further settings, as on the command line.</summary>
    protected virtual string[] Settings => [];

    public async ValueTask InitializeAsync()
    {
        App = await AppHost.StartAsync(
            ["--Ui:Port=0", "--Demo:ApiPort=0", "--Demo:GatewayPort=0", $"--Demo:Kubeconfig={KubeconfigPath}", $"--Demo:Scenario={Scenario}", "--Logging:LogLevel:Default=Warning", .. Settings]);
        if (!HasBrowser) return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args = BrowserArguments,
        });
    }

    /// <summary>A browser of its own, in which nobody is signed in.</summary>
    public async Task<IPage> OpenAsync(int width = 1440, int height = 900, ColorScheme scheme = ColorScheme.Light, Uri? at = null, string? locale = null)
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = (at ?? App.Address).ToString(), ViewportSize = new ViewportSize { Width = width, Height = height }, ColorScheme = scheme, Locale = locale,
        });
        context.SetDefaultTimeout(15_000);
        return await context.NewPageAsync();
    }

    /// <summary>A browser of its own, signed in as a persona.</summary>
    public async Task<IPage> SignInAsync(string persona, int width = 1440, int height = 900, ColorScheme scheme = ColorScheme.Light, Uri? at = null, string? locale = null)
    {
        var page = await OpenAsync(width, height, scheme, at, locale);
        await page.GotoAsync("/signin");
        await page.GetByTestId($"signin-{persona}").ClickAsync();
        await page.GetByTestId("user-chip").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        return page;
    }

    internal Task<Processes.ShellResult> KubectlAsync(string user, string arguments) => Processes.Shell.RunAsync(
        $"kubectl --context {user} --cache-dir '{folder}/cache' {arguments}", new Dictionary<string, string> { ["KUBECONFIG"] = KubeconfigPath });

    /// <summary>Runs lines of bash as they are pasted into a terminal whose kubectl is this user's.</summary>
    internal Task<Processes.ShellResult> TerminalAsync(string user, string lines) => Processes.Shell.RunAsync(
        $"kubectl() {{ command kubectl --context {user} --cache-dir '{folder}/cache' \"$@\"; }}\n{lines}",
        new Dictionary<string, string> { ["KUBECONFIG"] = KubeconfigPath, ["PROXY_IP"] = App.Embedded!.Gateway.ToString().TrimEnd('/') });

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        await App.DisposeAsync();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
