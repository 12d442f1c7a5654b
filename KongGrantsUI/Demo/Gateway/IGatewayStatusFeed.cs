namespace KongGrantsUI.Demo.Gateway;

/// <summary>Where the gateway tells what it serves.</summary>
public interface IGatewayStatusFeed
{
    /// <summary>The newest; never null.</summary>
    GatewayReport Report { get; }

    GatewayStatus Status => Report.Status;

    /// <summary>Calls back after each change of <see cref="Report"/>, on any thread, until disposed.</summary>
    IDisposable OnChange(Action changed);
}
