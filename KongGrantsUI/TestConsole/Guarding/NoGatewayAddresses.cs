namespace KongGrantsUI.TestConsole.Guarding;

/// <summary>Where the host knows no gateway: only the settings count.</summary>
internal sealed class NoGatewayAddresses : IGatewayAddresses
{
    public IReadOnlyList<string> Current => [];
}
