using System.Diagnostics;

namespace KongGrantsUI.Tests.Demo.Cluster;

/// <summary>A kubectl that talks to a cluster of its own, in the namespace kim, and edits by turning a 6 after "minute" into 7.</summary>
internal sealed class Kubectl : IAsyncDisposable
{
    private readonly ClusterFixture _cluster;
    private readonly string _binary;
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("kubectl");

    private readonly CancellationToken _cancellation;

    private Kubectl(ClusterFixture cluster, string binary, CancellationToken cancellation) => (_cluster, _binary, _cancellation) = (cluster, binary, cancellation);

    public static async Task<Kubectl> StartAsync(string binary, CancellationToken cancellation)
    {
        Assert.SkipUnless(File.Exists(binary), $"{binary} is not installed");
        return new(await ClusterFixture.StartAsync(), binary, cancellation);
    }

    public async Task<string> OkAsync(string input, params string[] arguments)
    {
        var (code, output) = await RunAsync(input, arguments);
        Assert.True(code == 0, $"kubectl {string.Join(' ', arguments)} ended with {code}: {output}");
        return output;
    }

    public async Task<string> FailAsync(string input, params string[] arguments)
    {
        var (code, output) = await RunAsync(input, arguments);
        Assert.True(code != 0, $"kubectl {string.Join(' ', arguments)} should have failed: {output}");
        return output;
    }

    public Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(_binary)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var argument in (string[])["--server", _cluster.Cluster.Address.ToString(), "--namespace", "kim", .. arguments])
            start.ArgumentList.Add(argument);
        start.Environment["HOME"] = _home.FullName;
        start.Environment["KUBECONFIG"] = Path.Combine(_home.FullName, "none");
        start.Environment["KUBE_EDITOR"] = "sed -i 's/minute: 6/minute: 7/'";
        return Process.Start(start)!;
    }

    public async ValueTask DisposeAsync()
    {
        await _cluster.DisposeAsync();
        _home.Delete(recursive: true);
    }

    private async Task<(int Code, string Output)> RunAsync(string input, string[] arguments)
    {
        using var process = Start(arguments);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(_cancellation), process.StandardError.ReadToEndAsync(_cancellation));
        try
        {
            await process.WaitForExitAsync(_cancellation).WaitAsync(TimeSpan.FromSeconds(20), _cancellation);
        }
        catch (TimeoutException)
        {
            process.Kill();
            throw;
        }
        return (process.ExitCode, await output + await errors);
    }
}
