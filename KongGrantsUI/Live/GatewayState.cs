using KongGrantsUI.Model;

namespace KongGrantsUI.Live;

/// <summary>What a gateway says of itself: observed, not worked out from the cluster's objects.</summary>
public sealed record GatewayState
{
    /// <summary>No gateway tells this app anything, as with a cluster of one's own.</summary>
    public static readonly GatewayState Unknown = new();

    /// <summary>Where it listens; null where no gateway tells anything.</summary>
    public Uri? Address { get; init; }

    /// <summary>Whether it has taken at least one configuration; before that, every request is answered with 404.</summary>
    public bool Serves { get; init; }

    /// <summary>Since when it refuses its newest configuration as a whole and keeps the last good one (semantics 3.6); null where it does not.</summary>
    public DateTimeOffset? RefusedSince { get; init; }

    public EquatableList<GatewayFault> Faults { get; init; } = [];

    /// <summary>Faults that a user may not read, since they are about objects which that user may not see.</summary>
    public int HiddenFaults { get; init; }

    /// <summary>
    /// Plugin types and filters that are configured, and that this gateway passes requests through without acting on. Where
    /// only a part of one is not acted out, the part follows in parentheses.
    /// </summary>
    public EquatableList<string> NotActedOut { get; init; } = [];
}
