namespace KongGrantsUI.Live;

/// <summary>Where a gateway's word about itself is published.</summary>
public interface IGatewayFeed
{
    /// <summary>The newest; never null.</summary>
    GatewayState Current { get; }

    /// <summary>Completes once <see cref="Current"/> is another than <paramref name="seen"/>: at once where it is already.</summary>
    Task ChangedFromAsync(GatewayState seen, CancellationToken cancellation);
}
