using KongGrantsUI.Demo.Gateway;

namespace KongGrantsUI.Tests.Demo.Gateway.Controller;

internal sealed class FakeStatusFeed : IGatewayStatusFeed
{
    private readonly ChangeSignal changed = new();

    public GatewayReport Report { get; private set; } = GatewayReport.None;

    public IDisposable OnChange(Action changed) => this.changed.Add(changed);

    public void Publish(GatewayReport report)
    {
        Report = report;
        changed.Raise();
    }
}
