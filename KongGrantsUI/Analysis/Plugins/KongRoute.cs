using KongGrantsUI.Model;

namespace KongGrantsUI.Analysis.Plugins;

/// <summary>A route as Kong knows it (semantics 3.2, 5.5).</summary>
public sealed record KongRoute
{
    public required string Name { get; init; }

    /// <summary>Name of its Kong service.</summary>
    public required string Service { get; init; }

    /// <summary>The route or Ingress, of whatever kind, that it comes from.</summary>
    public required ObjectKey Source { get; init; }

    /// <summary>Empty: every host. May start with <c>*.</c>.</summary>
    public EquatableList<string> Hosts { get; init; } = [];

    /// <summary>Kong paths: a leading <c>~</c> marks a regular expression anchored at the start; else a prefix.</summary>
    public EquatableList<string> Paths { get; init; } = [];

    /// <summary>Empty: every method.</summary>
    public EquatableList<string> Methods { get; init; } = [];
    public EquatableList<ValueMatch> Headers { get; init; } = [];

    /// <summary>Empty: http and https. Routes with any do not carry plain HTTP; with https alone they ask for it (semantics 5.2).</summary>
    public EquatableList<string> Protocols { get; init; } = [];

    /// <summary>Whether Kong answers plain HTTP with the advice to use HTTPS.</summary>
    public bool IsHttpsOnly => Protocols is ["https"];
    public bool StripPath { get; init; }

    /// <summary>The rule's own filters that rewrite requests or responses, as the HTTPRoute has them.</summary>
    public EquatableList<RouteFilter> Filters { get; init; } = [];
}
