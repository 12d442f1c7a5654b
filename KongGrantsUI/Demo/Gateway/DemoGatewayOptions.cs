namespace KongGrantsUI.Demo.Gateway;

/// <summary>How the demo gateway starts.</summary>
public sealed record DemoGatewayOptions
{
    /// <summary>TCP port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; } = 8000;
}
