namespace KongGrantsUI.Live;

/// <summary>Where the newest analysed snapshot is published.</summary>
public interface ILiveFeed
{
    /// <summary>The newest state; never null, <see cref="LiveState.Empty"/> before the first.</summary>
    LiveState Current { get; }

    /// <summary>
    /// Subscribes. The state at that moment and the stream after it come from one call, so nothing falls between them.
    /// Dispose it to end the stream.
    /// </summary>
    LiveSubscription Subscribe();
}
