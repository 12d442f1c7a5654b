using KongGrantsUI.Demo.Gateway.Credentials;
using KongGrantsUI.Live;

namespace KongGrantsUI.Demo.Gateway.Configuration;

/// <summary>
/// The one configuration that is served. It is exchanged whole, or not at all: a state that Kong would refuse leaves the
/// last good one in place, credentials included (semantics 3.6). One writer, any number of readers.
/// </summary>
public sealed class ConfigCell(GatewayConfigBuilder builder, TimeProvider time) : IGatewayStatusFeed
{
    private readonly ChangeSignal changed = new();
    private volatile GatewayConfig current = GatewayConfig.Empty;
    private volatile GatewayReport report = GatewayReport.None;

    public GatewayConfig Current => current;

    public GatewayReport Report => report;

    public IDisposable OnChange(Action changed) => this.changed.Add(changed);

    /// <summary>Takes a state or refuses it, and reports either.</summary>
    public GatewayStatus Apply(LiveState state, CredentialTable credentials)
    {
        var build = builder.Build(state, credentials);
        if (build.Config is not null) current = build.Config;
        var status = build.Config is null ? Refuse(state, build) : Accept(build.Config, build);
        report = new GatewayReport(state, status);
        changed.Raise();
        return status;
    }

    private GatewayStatus Accept(GatewayConfig config, GatewayBuild build) => new()
    {
        Revision = config.Revision,
        AppliedAt = time.GetUtcNow(),
        NotActedOut = config.NotActedOut,
        Conflicts = build.Conflicts,
        Failures = build.Failures,
    };

    private GatewayStatus Refuse(LiveState state, GatewayBuild build) =>
        report.Status with { RejectedRevision = state.Snapshot.Revision, Faults = build.Faults, Conflicts = build.Conflicts, Failures = build.Failures };
}
