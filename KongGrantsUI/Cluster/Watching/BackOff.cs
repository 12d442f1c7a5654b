namespace KongGrantsUI.Cluster.Watching;

/// <summary>Doubles from 0.8 s to 30 s, each with up to as much again as jitter, never beyond 30 s; starts anew after 2 min without a failure.</summary>
public sealed class BackOff(TimeProvider time, Random random)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(0.8);
    private static readonly TimeSpan Last = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(2);
    private TimeSpan step = First;
    private DateTimeOffset? failedAt;

    public TimeSpan Next()
    {
        var now = time.GetUtcNow();
        if (now - failedAt > Quiet) step = First;
        var wait = step * (1 + random.NextDouble());
        step = Smaller(step * 2, Last);
        wait = Smaller(wait, Last);
        failedAt = now + wait;
        return wait;
    }

    private static TimeSpan Smaller(TimeSpan left, TimeSpan right) => left < right ? left : right;
}
