using System.Diagnostics;
using System.Globalization;

namespace KongGrantsUI.Bench.Circuits;

/// <summary>Consumers of the large world that change, so many times a second, over the Kubernetes API.</summary>
internal static class EventStream
{
    private const int Pairs = 100;
    private const int ConsumersOfAPair = 20;

    /// <returns>How many changes the server took.</returns>
    public static async Task<int> RunAsync(DemoApp app, int perSecond, CancellationToken stop)
    {
        var (watch, sent, under) = (Stopwatch.StartNew(), 0, new List<Task>());
        while (!stop.IsCancellationRequested)
        {
            for (var due = (int)(watch.Elapsed.TotalSeconds * perSecond); sent < due; sent++) under.Add(ChangeAsync(app, sent));
            under.RemoveAll(task => task.IsCompletedSuccessfully);
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await Task.WhenAll(under);
        return sent;
    }

    private static Task ChangeAsync(DemoApp app, int number)
    {
        var (pair, consumer) = (number * 7 % Pairs, number * 13 % ConsumersOfAPair);
        var path = string.Create(CultureInfo.InvariantCulture, $"/apis/configuration.konghq.com/v1/namespaces/people-{pair:000}/kongconsumers/consumer-{consumer:00}");
        return app.AnnotateAsync(path, "konghq.com/plugins", string.Create(CultureInfo.InvariantCulture, $"apis-{pair:000}:limit-{number % 20:00}"));
    }
}
