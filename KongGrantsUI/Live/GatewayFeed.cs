namespace KongGrantsUI.Live;

/// <summary>Holds the newest word of a gateway. Any thread may set it; <see cref="GatewayState.Unknown"/> until one does.</summary>
public sealed class GatewayFeed : IGatewayFeed
{
    private readonly Lock gate = new();
    private volatile GatewayState current = GatewayState.Unknown;
    private volatile TaskCompletionSource signal = Signal();

    public GatewayState Current => current;

    public async Task ChangedFromAsync(GatewayState seen, CancellationToken cancellation)
    {
        while (true)
        {
            // Taken before the look, so that a change between the two is not missed.
            var next = signal.Task;
            if (!current.Equals(seen)) return;
            await next.WaitAsync(cancellation);
        }
    }

    /// <summary>Sets what <paramref name="next"/> makes of the present word.</summary>
    public void Publish(Func<GatewayState, GatewayState> next)
    {
        TaskCompletionSource old;
        lock (gate)
        {
            var value = next(current);
            if (value.Equals(current)) return;
            current = value;
            old = signal;
            signal = Signal();
        }

        old.SetResult();
    }

    private static TaskCompletionSource Signal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
