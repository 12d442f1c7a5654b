using KongGrantsUI.Model;
using KongGrantsUI.TestConsole.Running;

namespace KongGrantsUI.TestConsole;

/// <summary>
/// What a circuit's console is doing. A watch goes on while its user looks at other pages, such as the one with the steps
/// that it is there to watch; it ends with the circuit. Used from the circuit's own thread only.
/// </summary>
public sealed class ConsoleRun(ConsoleSession session) : IAsyncDisposable
{
    private CancellationTokenSource calling = new();
    private Task sending = Task.CompletedTask;
    private RunPlan? plan;

    /// <summary>There is something new to show.</summary>
    public event Action? Changed;

    public bool Watching => session.Running && plan is { Watching: true };

    public async Task StartAsync(UserIdentity user, RunPlan next)
    {
        if (session.Running) return;
        calling.Dispose();
        (calling, plan) = (new CancellationTokenSource(), next);
        sending = session.SendAsync(user, next, () => Changed?.Invoke(), calling.Token);
        await sending;
    }

    public Task CancelAsync() => calling.CancelAsync();

    /// <summary>The console's page was left: what runs ends, unless it is a watch. A picked credential is forgotten with it.</summary>
    public async Task LeaveAsync()
    {
        if (Watching) return;
        await EndAsync();
        session.Credential = null;
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        calling.Dispose();
    }

    private async Task EndAsync()
    {
        await calling.CancelAsync();
        await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
