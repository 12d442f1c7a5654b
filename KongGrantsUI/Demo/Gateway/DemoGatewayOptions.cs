using KongGrantsUI.Analysis;

namespace KongGrantsUI.Demo.Gateway;

/// <summary>How the demo gateway starts.</summary>
public sealed record DemoGatewayOptions
{
    /// <summary>TCP port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; } = 8000;

    /// <summary>TCP port of its Admin API on 127.0.0.1; 0 takes a free one.</summary>
    public int AdminPort { get; init; }

    /// <summary>For what is combined anew once Secrets are read. The gateway writes the routes' status itself, so it does not believe it.</summary>
    public AnalysisOptions Analysis { get; init; } = new() { TrustRouteStatus = false };
}
