using KongGrantsUI.Live;

namespace KongGrantsUI.Demo.Gateway;

/// <summary>The newest state that the gateway has dealt with, and what came of it.</summary>
public sealed record GatewayReport(LiveState State, GatewayStatus Status)
{
    public static readonly GatewayReport None = new(LiveState.Empty, GatewayStatus.NotStarted);
}
