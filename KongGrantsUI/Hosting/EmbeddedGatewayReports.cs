using KongGrantsUI.Demo.Gateway;
using KongGrantsUI.Live;
using KongGrantsUI.Model;

namespace KongGrantsUI.Hosting;

/// <summary>Carries what the embedded gateway reports to the feed that the rest of the app reads.</summary>
internal sealed class EmbeddedGatewayReports : IDisposable
{
    private readonly IGatewayStatusFeed source;
    private readonly GatewayFeed target;
    private readonly Uri address;
    private readonly TimeProvider time;
    private readonly IDisposable registration;

    public EmbeddedGatewayReports(IGatewayStatusFeed source, GatewayFeed target, Uri address, TimeProvider time)
    {
        this.source = source;
        this.target = target;
        this.address = address;
        this.time = time;
        registration = source.OnChange(Carry);
        Carry();
    }

    public void Dispose() => registration.Dispose();

    /// <summary>The status is read within the feed's own lock: of two reports at once, the later one stays.</summary>
    private void Carry() => target.Publish(before =>
    {
        var status = source.Status;
        return new GatewayState
        {
            Address = address,
            Serves = status.Revision is not null,
            RefusedSince = status.IsRejected ? before.RefusedSince ?? time.GetUtcNow() : null,
            Faults = status.Faults.Select(fault => new GatewayFault(fault.Object, fault.Message)).ToEquatableList(),
            NotActedOut = status.NotActedOut,
        };
    });
}
