using System.Collections.Concurrent;
using KongGrantsUI.Model;

namespace KongGrantsUI.Access.Review;

/// <summary>
/// Remembers each user's rights. They are asked for again when they are 15 s old, or when a namespace has appeared.
/// Where the API server can't be asked, the last answer stands for two minutes; after that the user may nothing.
/// Safe for concurrent use; callers for the same user wait for one answer, but not for more than a second while the last one
/// stands: a server that lets questions hang would hold up every page.
/// </summary>
public sealed class AccessCache(AccessProbe probe, TimeProvider time, ILogger<AccessCache> log)
{
    public static readonly TimeSpan FreshFor = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan StandsFor = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan ForgottenAfter = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<UserIdentity, Slot> slots = new();

    public async Task<AccessMap> GetAsync(UserIdentity user, IReadOnlyCollection<string> namespaces, CancellationToken cancellation)
    {
        Forget();
        var slot = slots.GetOrAdd(user, _ => new Slot());
        while (Asked(slot, user, namespaces) is { } asking)
        {
            if (!asking.IsCompleted && Stands(slot)) await Task.WhenAny(asking, Task.Delay(Patience, time, cancellation));
            else await asking.WaitAsync(cancellation);
            cancellation.ThrowIfCancellationRequested();
            if (!asking.IsCompleted) break;
            await asking;
        }

        return slot.Map;
    }

    /// <summary>The questions that are on their way; null where nothing needs to be asked.</summary>
    private Task? Asked(Slot slot, UserIdentity user, IReadOnlyCollection<string> namespaces)
    {
        lock (slot.Gate)
        {
            if (!slot.Asking.IsCompleted) return slot.Asking;
            return IsFresh(slot, namespaces) ? null : slot.Asking = RefreshAsync(slot, user, namespaces);
        }
    }

    private bool IsFresh(Slot slot, IReadOnlyCollection<string> namespaces) =>
        slot.TriedAt is { } tried && time.GetUtcNow() - tried < FreshFor && namespaces.All(slot.Namespaces.Contains);

    // Not ended with the caller: others wait for the same answer.
    private async Task RefreshAsync(Slot slot, UserIdentity user, IReadOnlyCollection<string> namespaces)
    {
        try
        {
            var map = await probe.AskAsync(user, namespaces, CancellationToken.None);
            Note(slot, namespaces, map.Equals(slot.Map) ? slot.Map : map, time.GetUtcNow());
        }
        catch (HttpRequestException error)
        {
            AccessCacheLog.Unanswered(log, user.Name, error);
            Note(slot, namespaces, Stands(slot) ? slot.Map : AccessMap.Nothing, slot.AnsweredAt);
        }
    }

    private bool Stands(Slot slot)
    {
        lock (slot.Gate) return time.GetUtcNow() - slot.AnsweredAt <= StandsFor;
    }

    private void Note(Slot slot, IReadOnlyCollection<string> namespaces, AccessMap map, DateTimeOffset answeredAt)
    {
        lock (slot.Gate)
        {
            (slot.Map, slot.AnsweredAt, slot.TriedAt) = (map, answeredAt, time.GetUtcNow());
            slot.Namespaces = namespaces.ToHashSet(StringComparer.Ordinal);
        }
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
        public Lock Gate { get; } = new();
        public Task Asking { get; set; } = Task.CompletedTask;
        public AccessMap Map { get; set; } = AccessMap.Nothing;
        public DateTimeOffset? TriedAt { get; set; }
        public DateTimeOffset AnsweredAt { get; set; }
        public HashSet<string> Namespaces { get; set; } = [];
    }
}
