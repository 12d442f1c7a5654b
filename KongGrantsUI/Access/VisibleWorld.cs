using KongGrantsUI.Analysis;
using KongGrantsUI.Live;
using KongGrantsUI.Model;

namespace KongGrantsUI.Access;

/// <summary>
/// What one user may see of a live state, and nothing else: whatever a page shows is made from this.
/// </summary>
public sealed record VisibleWorld
{
    public required UserIdentity User { get; init; }
    public required AccessMap Access { get; init; }

    /// <summary>The objects that the user may see, whole or cut down to what they may know.</summary>
    public required ClusterSnapshot Snapshot { get; init; }

    /// <summary>The analysis, without what concerns only objects that the user may not see.</summary>
    public required ClusterAnalysis Analysis { get; init; }

    /// <summary>Objects of foreign namespaces of which the user sees the name only, with less than the owner sees.</summary>
    public required EquatableList<ObjectKey> Partial { get; init; }

    /// <summary>What the gateway says of itself, without what is about objects that the user may not see.</summary>
    public GatewayState Gateway { get; init; } = GatewayState.Unknown;

    /// <summary>When the state was published.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Plans for the requests that the user may see; null in a world made without a planner.</summary>
    public RequestPlans? Plans { get; init; }

    /// <summary>Whether the user owns that namespace in the sense of this app: may change KongPlugins or KongConsumers there.</summary>
    public bool Owns(string @namespace) =>
        Access.May("patch", Kinds.KongPlugin, @namespace) || Access.May("patch", Kinds.KongConsumer, @namespace);
}
