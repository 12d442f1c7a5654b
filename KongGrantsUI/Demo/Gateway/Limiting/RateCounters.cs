namespace KongGrantsUI.Demo.Gateway.Limiting;

/// <summary>
/// The counters of policy <c>local</c>: they live as long as the gateway, survive reloads, and are lost with it. Checking
/// and counting are one step, so concurrent requests never exceed a limit. Counters of windows that are over are dropped.
/// </summary>
public sealed class RateCounters(TimeProvider time)
{
    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Dictionary<(CounterScope Scope, RateWindow Window), long> counters = [];
    private DateTimeOffset sweptAt = time.GetUtcNow();

    /// <summary>How many counters are kept.</summary>
    public int Count
    {
        get
        {
            lock (gate) return counters.Count;
        }
    }

    /// <summary>Decides on one request, and counts it where it is admitted.</summary>
    /// <param name="scope">Whose counters.</param>
    /// <param name="limits">At least one, shortest window first.</param>
    public RateDecision Admit(CounterScope scope, IReadOnlyList<RateLimit> limits)
    {
        var now = time.GetUtcNow();
        lock (gate)
        {
            Sweep(now);
            var windows = limits.Select(limit => RateWindow.At(limit.Period, now)).ToArray();
            var left = limits.Select((limit, index) => limit.Limit - counters.GetValueOrDefault((scope, windows[index]))).ToArray();
            var stopped = Array.FindIndex(left, remaining => remaining <= 0);
            if (stopped < 0)
                foreach (var window in windows) counters[(scope, window)] = counters.GetValueOrDefault((scope, window)) + 1;
            return new RateDecision(stopped < 0, [.. limits.Select((limit, index) => Usage(index))]);

            RateUsage Usage(int index)
            {
                var shown = stopped < 0 || index == stopped ? left[index] - 1 : left[index];
                return new RateUsage(limits[index], Math.Max(0, shown), windows[index].Reset(now));
            }
        }
    }

    private void Sweep(DateTimeOffset now)
    {
        if (now - sweptAt < SweepEvery) return;
        sweptAt = now;
        foreach (var key in counters.Keys.Where(key => key.Window.IsOver(now)).ToList()) counters.Remove(key);
    }
}
