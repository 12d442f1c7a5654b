using System.Runtime.CompilerServices;
using KongGrantsUI.Access;
using KongGrantsUI.Model;

namespace KongGrantsUI.Tests.Grants;

/// <summary>One world for everybody, replaced at will.</summary>
public sealed class FakeWorldFeed(VisibleWorld world) : IWorldFeed
{
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public VisibleWorld World { get; private set; } = world;

    public void Publish(VisibleWorld next)
    {
        World = next;
        var old = changed;
        changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        old.SetResult();
    }

    public async IAsyncEnumerable<VisibleWorld> WatchAsync(UserIdentity user, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            var next = changed.Task;
            yield return World;
            await next.WaitAsync(cancellation);
        }
    }

    public Task<VisibleWorld> CurrentAsync(UserIdentity user, CancellationToken cancellation) => Task.FromResult(World);
}
