using KongGrantsUI.Analysis.Findings;
using KongGrantsUI.Analysis.Grants;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Analysis.References;
using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis;

/// <summary>
/// What the controller makes of a snapshot, and what people should know about it: a pure function of the snapshot,
/// the options and the time, equal for equal input in any order.
/// </summary>
public sealed record ClusterAnalysis
{
    public static readonly ClusterAnalysis Empty = new();

    /// <summary>Every plugin reference, by referrer and position.</summary>
    public EquatableList<PluginReference> References { get; init; } = [];

    /// <summary>One for each ReferenceGrant that concerns plugins.</summary>
    public EquatableList<GrantUsage> Grants { get; init; } = [];

    /// <summary>Which routes the gateway serves, and why the others are not.</summary>
    public EquatableList<RouteAcceptance> Routes { get; init; } = [];

    public EquatableList<KongService> KongServices { get; init; } = [];
    public EquatableList<KongRoute> KongRoutes { get; init; } = [];

    /// <summary>Consumers that reach the gateway.</summary>
    public EquatableList<GatewayConsumer> Consumers { get; init; } = [];

    /// <summary>The plugin entities that would be sent, sorted by type, consumer, group, route, service.</summary>
    public EquatableList<PluginEntity> Entities { get; init; } = [];

    /// <summary>Entities that share type and scope. Any one of them makes Kong refuse the whole configuration.</summary>
    public EquatableList<Collision> Collisions { get; init; } = [];

    /// <summary>Whether Kong would refuse the configuration as a whole and keep the last good one.</summary>
    public bool Rejected { get; init; }

    /// <summary>The controller's own words, as it would put them into Events (semantics 2.4, 3.3, 4.2).</summary>
    public EquatableList<ControllerFailure> Failures { get; init; } = [];

    /// <summary>What is refused, ineffective or dangerous, worst first.</summary>
    public EquatableList<Finding> Findings { get; init; } = [];
}
