namespace KongGrantsUI.TestConsole.Guarding;

/// <summary>Which gateways may be called, besides those of the settings. Given by the host; may change at any time.</summary>
public interface IGatewayAddresses
{
    /// <summary>Each as <c>host</c> or <c>host:port</c>, the first being the value of <c>$PROXY_IP</c>. May be empty.</summary>
    IReadOnlyList<string> Current { get; }

    /// <summary>Whether whoever runs this app vouches for them: then they may be loopback and the like.</summary>
    bool Configured => true;
}
