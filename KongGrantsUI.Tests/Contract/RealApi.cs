using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using KongGrantsUI.Tests.TestKit.App;
using KongGrantsUI.Tests.TestKit.Processes;

namespace KongGrantsUI.Tests.Contract;

/// <summary>A real kube-apiserver with etcd, where <c>tests/real-cluster/build.sh</c> has made one; else <c>KONGGRANTS_TEST_KUBECONFIG</c>, a disposable cluster with the same contexts.</summary>
public sealed partial class RealApi : ApiUnderTest
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly string Scripts = Path.Combine(BuiltApp.Repository, "tests", "real-cluster");
    private readonly string folder = Directory.CreateTempSubdirectory("konggrants-real-").FullName;
    private string kubeconfig = "";
    private bool started;

    protected override async Task<Uri> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("KONGGRANTS_TEST_KUBECONFIG") is { Length: > 0 } path)
        {
            KubeconfigPath = path;
            kubeconfig = await File.ReadAllTextAsync(path);
            return Server(kubeconfig);
        }

        var answer = await Shell.RunAsync($"'{Scripts}/start.sh' '{folder}'", patience: Patience);
        const int NotBuilt = 3;
        if (answer.Code == NotBuilt)
        {
            Missing = "There is no real kube-apiserver on this machine: tests/real-cluster/build.sh makes one.";
            return new Uri("http://127.0.0.1");
        }

        Assert.True(answer.Code == 0, answer.All);
        started = true;
        await DoneAsync($"'{Scripts}/seed.sh' '{folder}/kubeconfig'");
        KubeconfigPath = Path.Combine(folder, "kubeconfig");
        kubeconfig = await File.ReadAllTextAsync(KubeconfigPath);
        return Server(kubeconfig);
    }

    public string KubeconfigPath { get; private set; } = "";

    /// <summary>Whether it was started here, and may be killed here.</summary>
    internal bool IsOwn => started;

    /// <summary>Kills server and etcd by SIGKILL, and starts them again on their ports, with the same certificates and tokens.</summary>
    /// <param name="wiped">Without what etcd held: seeded anew, and counting its versions from the start.</param>
    internal async Task RestartAsync(bool wiped)
    {
        await DoneAsync($"kill -9 $(cat '{folder}/kube-apiserver.pid') $(cat '{folder}/etcd.pid')");
        if (wiped) Directory.Delete(Path.Combine(folder, "etcd"), recursive: true);
        await DoneAsync($"'{Scripts}/start.sh' '{folder}'");
        if (wiped) await DoneAsync($"'{Scripts}/seed.sh' '{folder}/kubeconfig'");
    }

    /// <param name="signal">As kill takes it: STOP, CONT.</param>
    internal Task SignalEtcdAsync(string signal) => DoneAsync($"kill -{signal} $(cat '{folder}/etcd.pid')");

    protected override X509Certificate2Collection? Authorities
    {
        get
        {
            if (AuthorityLine().Match(kubeconfig) is not { Success: true } match) return null;
            // The server's own file holds its certificate and, behind it, that of the authority that signed it.
            var bundle = new X509Certificate2Collection();
            bundle.ImportFromPemFile(match.Groups["path"].Value);
            return bundle;
        }
    }

    protected internal override string TokenOf(string user) =>
        Regex.Match(kubeconfig, $@"name: {user}, user: \{{ token: (?<token>[^ }}]+)").Groups["token"].Value;

    protected override async ValueTask StopAsync()
    {
        if (started) await Shell.RunAsync($"'{Scripts}/stop.sh' '{folder}'");
        Directory.Delete(folder, recursive: true);
    }

    private static async Task DoneAsync(string command)
    {
        var answer = await Shell.RunAsync(command, patience: Patience);
        Assert.True(answer.Code == 0, $"{command}: {answer.All}");
    }

    private static Uri Server(string text) => new(ServerLine().Match(text).Groups["server"].Value);

    [GeneratedRegex("certificate-authority: \"?(?<path>[^\", }]+)")]
    private static partial Regex AuthorityLine();

    [GeneratedRegex("server: \"?(?<server>https?://[^\", }]+)")]
    private static partial Regex ServerLine();
}
