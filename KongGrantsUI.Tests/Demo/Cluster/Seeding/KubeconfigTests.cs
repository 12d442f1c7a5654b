using KongGrantsUI.Demo.Cluster.Access;
using KongGrantsUI.Demo.Cluster.Seeding;
using KongGrantsUI.Demo.Cluster.Tls;
using KongGrantsUI.Tests.TestKit.Processes;

namespace KongGrantsUI.Tests.Demo.Cluster.Seeding;

public sealed class KubeconfigTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("konggrants-").FullName;
    private readonly DemoUsers users = new();

    private string FilePath => Path.Combine(folder, "deep", "er", "kubeconfig");

    [Theory]
    [MemberData(nameof(Kubectls.All), MemberType = typeof(Kubectls))]
    public async Task File_ReadByKubectl_HoldsTheContexts(string kubectl)
    {
        Assert.SkipUnless(File.Exists(kubectl), $"{kubectl} is not installed.");
        Write();
        const string Contexts = "jsonpath={range .contexts[*]}{.name}={.context.namespace} {end}{.current-context} {.clusters[0].cluster.server}";

        var answer = await Shell.RunAsync($"{kubectl} config view -o '{Contexts}'", new Dictionary<string, string> { ["KUBECONFIG"] = FilePath });

        Assert.Equal("admin=default kim=qyzylorda luka=kualalumpur admin https://127.0.0.1:6480", answer.Output.Trim());
    }

    [Fact]
    public void File_IsItsOwnersAlone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        Write();

        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(FilePath));
    }

    [Fact]
    public void File_WrittenAgain_IsReplacedAndNothingIsLeftBeside()
    {
        Write();
        File.WriteAllText(FilePath, "old");
        Write();

        Assert.Contains(users.TokenOf("kim"), File.ReadAllText(FilePath), StringComparison.Ordinal);
        Assert.Equal([FilePath], Directory.GetFiles(Path.GetDirectoryName(FilePath)!));
    }

    [Fact]
    public void File_HoldsNoToken_OfTheAppOrTheController()
    {
        Write();
        var text = File.ReadAllText(FilePath);

        Assert.DoesNotContain(users.TokenOf(DemoUsers.App), text, StringComparison.Ordinal);
        Assert.DoesNotContain(users.TokenOf(DemoUsers.Controller), text, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Write()
    {
        using var certificate = DemoCertificate.Create(TimeProvider.System.GetUtcNow());
        Kubeconfig.Write(FilePath, 6480, certificate, users);
    }
}
