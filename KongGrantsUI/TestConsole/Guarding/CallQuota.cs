using KongGrantsUI.Texts;
using Microsoft.Extensions.Options;

namespace KongGrantsUI.TestConsole.Guarding;

/// <summary>Bounds the calls of each user and of all together. Safe from any thread.</summary>
public sealed class CallQuota(IOptions<TestConsoleOptions> options, TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, UserQuota> users = new(StringComparer.Ordinal);
    private int running;

    /// <summary>Takes a place for one call; dispose the lease when it is over.</summary>
    /// <returns>The lease, or null and a sentence.</returns>
    public (IDisposable? Lease, Sentence Refusal) TryEnter(string user)
    {
        var settings = options.Value;
        lock (gate)
        {
            if (running >= settings.ConcurrentCalls) return (null, "Too many calls are under way in this app. Try again in a moment.");
            Forget();
            if (!users.TryGetValue(user, out var quota)) users[user] = quota = new UserQuota(settings.CallsPerSecond, time.GetTimestamp());
            if (quota.Running >= settings.ConcurrentCallsPerUser) return (null, $"{quota.Running} of your calls are still under way, which is the most at a time. Wait for one, or cancel it.");
            if (!quota.TryTake(time)) return (null, $"You sent {settings.CallsPerSecond} calls within a second, which is the most. Try again in a moment.");
            quota.Running++;
            running++;
        }
        return (new Lease(this, user), Sentence.Empty);
    }

    /// <summary>Users whose bucket is full again need no memory.</summary>
    private void Forget()
    {
        if (users.Count < 1024) return;
        foreach (var user in users.Where(entry => entry.Value.IsIdle(time)).Select(entry => entry.Key).ToList()) users.Remove(user);
    }

    private void Leave(string user)
    {
        lock (gate)
        {
            running--;
            users[user].Running--;
        }
    }

    private sealed class Lease(CallQuota quota, string user) : IDisposable
    {
        private int left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref left, 1) == 0) quota.Leave(user);
        }
    }
}
