using System.Diagnostics;
using System.Globalization;

namespace KongGrantsUI.Bench.Circuits;

/// <summary>Many circuits' clients in a process of their own, so that what they cost is not the app's.</summary>
internal sealed class CircuitCrowd : IAsyncDisposable
{
    private const int AtOnce = 4;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private const string Opened = "opened";
    private readonly Process process;

    private CircuitCrowd(Process process) => this.process = process;

    public static async Task<CircuitCrowd> OpenAsync(Uri app, int count, string persona, string path)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["crowd", app.ToString(), count.ToString(CultureInfo.InvariantCulture), persona, path])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true,
        };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet") start.ArgumentList.Insert(0, Environment.GetCommandLineArgs()[0]);
        var crowd = new CircuitCrowd(Process.Start(start)!);
        if (await crowd.AnswerAsync() is not Opened) throw new InvalidOperationException("The circuits could not be opened.");
        return crowd;
    }

    /// <summary>Carries out a change that shows this text on every page.</summary>
    /// <param name="change">Ends when the app knows of the change: a minute from then on is in time.</param>
    /// <returns>When (<see cref="Stopwatch.GetTimestamp"/>) each circuit had it, in order; at the end of time for one that did not get it in time.</returns>
    public async Task<long[]> SeeAsync(string text, Func<Task> change)
    {
        await process.StandardInput.WriteLineAsync(text);
        await process.StandardInput.FlushAsync();
        await AnswerAsync();
        await change();
        await process.StandardInput.WriteLineAsync();
        await process.StandardInput.FlushAsync();
        return [.. (await AnswerAsync())!.Split(' ').Select(at => long.Parse(at, CultureInfo.InvariantCulture)).Order()];
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>The process of the clients: reads a text a line, and answers when each circuit has seen it.</summary>
    public static async Task RunAsync(Uri app, int count, string persona, string path)
    {
        var clients = new CircuitClient[count];
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, _) =>
        {
            clients[number] = await CircuitClient.OpenAsync(app, persona, path);
            await clients[number].ShowsAsync();
        });
        Console.WriteLine(Opened);
        while (await Console.In.ReadLineAsync() is { } text)
        {
            var seen = clients.Select(client => client.SeesAsync(text)).ToArray();
            Console.WriteLine("waiting");
            await Console.In.ReadLineAsync();
            await ((Task)Task.WhenAll(seen)).WaitAsync(Patience, TimeProvider.System).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            Console.WriteLine(string.Join(' ', seen.Select(task => task.IsCompletedSuccessfully ? task.Result : long.MaxValue)));
            foreach (var client in clients.Where(client => client.Ended is not null)) await Console.Error.WriteLineAsync(client.Ended);
        }

        foreach (var client in clients) await client.DisposeAsync();
    }

    private async Task<string?> AnswerAsync() => await process.StandardOutput.ReadLineAsync();
}
