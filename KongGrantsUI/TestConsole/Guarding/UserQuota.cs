namespace KongGrantsUI.TestConsole.Guarding;

/// <summary>A token bucket that holds one second's worth of calls, and how many calls are under way.</summary>
internal sealed class UserQuota(int perSecond, long start)
{
    private double tokens = perSecond;
    private long filled = start;

    public int Running { get; set; }

    public bool TryTake(TimeProvider time)
    {
        Fill(time);
        if (tokens < 1) return false;
        tokens--;
        return true;
    }

    public bool IsIdle(TimeProvider time)
    {
        Fill(time);
        return Running == 0 && tokens >= perSecond;
    }

    private void Fill(TimeProvider time)
    {
        var now = time.GetTimestamp();
        tokens = Math.Min(perSecond, tokens + (time.GetElapsedTime(filled, now).TotalSeconds * perSecond));
        filled = now;
    }
}
