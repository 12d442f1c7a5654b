using KongGrantsUI.Model;
using KongGrantsUI.Texts;

namespace KongGrantsUI.Analysis.Plugins;

/// <summary>Whether a route reaches the gateway (semantics 6.1).</summary>
/// <param name="Route">The route.</param>
/// <param name="Accepted">True where at least one parent accepts it.</param>
/// <param name="Parents">The Gateways that accept it.</param>
/// <param name="Reason">A sentence where it is not accepted; else empty.</param>
public sealed record RouteAcceptance(ObjectKey Route, bool Accepted, EquatableList<ObjectKey> Parents, Sentence Reason)
{
    /// <summary>What the reason tells of beside the route: the Gateways that it names, and their classes.</summary>
    public EquatableList<ObjectKey> Causes { get; init; } = [];
}
