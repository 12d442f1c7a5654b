using System.Collections.Concurrent;
using KongGrantsUI.Model;

namespace KongGrantsUI.Access.Review;

/// <summary>
/// Remembers each user's rights. They are asked for again when they are 15 s old, or when a namespace has appeared.
/// Where the API server can't be asked, the last answer stands for two minutes; after that the user may nothing.
/// Safe for concurrent use; callers for the same user wait for one answer.
/// </summary>
public sealed class AccessCache(AccessProbe probe, TimeProvider time, ILogger<AccessCache> log)
{
    public static readonly TimeSpan FreshFor = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan StandsFor = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan ForgottenAfter = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<UserIdentity, Slot> slots = new();

    public async Task<AccessMap> GetAsync(UserIdentity user, IReadOnlyCollection<string> namespaces, CancellationToken cancellation)
    {
        Forget();
        var slot = slots.GetOrAdd(user, _ => new Slot());
        await slot.Gate.WaitAsync(cancellation);
        try
        {
            if (!IsFresh(slot, namespaces)) await RefreshAsync(slot, user, namespaces, cancellation);
            return slot.Map;
        }
        finally
        {
            slot.Gate.Release();
        }
    }

    private bool IsFresh(Slot slot, IReadOnlyCollection<string> namespaces) =>
        slot.TriedAt is { } tried && time.GetUtcNow() - tried < FreshFor && namespaces.All(slot.Namespaces.Contains);

    private async Task RefreshAsync(Slot slot, UserIdentity user, IReadOnlyCollection<string> namespaces, CancellationToken cancellation)
    {
        try
        {
            var map = await probe.AskAsync(user, namespaces, cancellation);
            if (!map.Equals(slot.Map)) slot.Map = map;
            slot.AnsweredAt = time.GetUtcNow();
        }
        catch (HttpRequestException error)
        {
            AccessCacheLog.Unanswered(log, user.Name, error);
            if (time.GetUtcNow() - slot.AnsweredAt > StandsFor) slot.Map = AccessMap.Nothing;
        }

        slot.TriedAt = time.GetUtcNow();
        slot.Namespaces = namespaces.ToHashSet(StringComparer.Ordinal);
    }

    private void Forget()
    {
        var limit = time.GetUtcNow() - ForgottenAfter;
        foreach (var (user, slot) in slots)
        {
            if (slot.TriedAt < limit) slots.TryRemove(user, out _);
        }
    }

    private sealed class Slot
    {
        public SemaphoreSlim Gate { get; } = new(1);
        public AccessMap Map { get; set; } = AccessMap.Nothing;
        public DateTimeOffset? TriedAt { get; set; }
        public DateTimeOffset AnsweredAt { get; set; }
        public HashSet<string> Namespaces { get; set; } = [];
    }
}
