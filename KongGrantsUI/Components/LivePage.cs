using KongGrantsUI.Access;
using KongGrantsUI.Model;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace KongGrantsUI.Components;

/// <summary>
/// A component that follows the signed-in user's world: it projects each world into a view off the renderer,
/// renders only when the view changed by value, at most every 50 ms, and cancels and awaits its reader when disposed.
/// </summary>
public abstract class LivePage<TView> : ComponentBase, IAsyncDisposable
    where TView : class
{
    /// <summary>Worlds that come within this time of the last one are shown as one: the newest.</summary>
    public static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(50);

    private readonly CancellationTokenSource stop = new();
    private Task reading = Task.CompletedTask;
    private VisibleWorld? held;

    [Inject]
    private IWorldFeed Worlds { get; set; } = default!;

    [CascadingParameter]
    private Task<AuthenticationState>? Authentication { get; set; }

    /// <summary>The signed-in user; set before the first view.</summary>
    protected UserIdentity User { get; private set; } = default!;

    /// <summary>The newest view; null until the first world has come.</summary>
    protected TView? View { get; private set; }

    /// <summary>The newest world, for projecting again after the page's own filters changed.</summary>
    protected VisibleWorld? World { get; private set; }

    protected CancellationToken Stopping => stop.Token;

    /// <summary>Whether newer worlds are held back until <see cref="Resume"/>.</summary>
    protected bool Paused { get; private set; }

    /// <summary>Whether a newer world is held back.</summary>
    protected bool Behind => held is not null;

    /// <summary>What frames are counted by: how often a screen is drawn has nothing to do with the app's own time.</summary>
    protected virtual TimeProvider Frames => TimeProvider.System;

    /// <summary>Makes the view. Pure: called again for every world, and by <see cref="Reproject"/>.</summary>
    protected abstract TView Project(VisibleWorld world);

    protected override async Task OnInitializedAsync()
    {
        var principal = (await (Authentication ?? throw new InvalidOperationException("A page needs the authentication state.")).ConfigureAwait(true)).User;
        User = UserClaims.ToIdentity(principal);
        reading = ReadAsync();
    }

    /// <summary>Makes the view again from the newest world, such as after a filter changed.</summary>
    protected void Reproject()
    {
        if (World is { } world) View = Project(world);
    }

    /// <summary>Keeps the present view while the cluster goes on.</summary>
    protected void Pause() => Paused = true;

    /// <summary>Shows the newest world, and those that follow.</summary>
    protected void Resume()
    {
        Paused = false;
        if (held is not { } world) return;
        (World, held) = (world, null);
        View = Project(world);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task ReadAsync()
    {
        try
        {
            await foreach (var world in Worlds.WatchAsync(User, stop.Token))
            {
                await ShowAsync(world);
                await Task.Delay(Frame, Frames, stop.Token);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or ObjectDisposedException)
        {
            // The page was left, or the app is stopping.
        }
        catch (Exception error)
        {
            await DispatchExceptionAsync(error);
        }
    }

    private async Task ShowAsync(VisibleWorld world)
    {
        if (Paused)
        {
            await InvokeAsync(() => Hold(world));
            return;
        }

        var view = Project(world);
        await InvokeAsync(() =>
        {
            if (Paused)
            {
                Hold(world);
                return;
            }

            World = world;
            if (view.Equals(View)) return;
            View = view;
            StateHasChanged();
        });
    }

    private void Hold(VisibleWorld world)
    {
        var first = held is null;
        held = world;
        if (first) StateHasChanged();
    }
}
