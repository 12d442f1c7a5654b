using KongGrantsUI.TestConsole.Guarding;

namespace KongGrantsUI.Tests.TestConsole.Guarding;

internal sealed class FakeGateways(params string[] addresses) : IGatewayAddresses
{
    public IReadOnlyList<string> Current => addresses;
}
