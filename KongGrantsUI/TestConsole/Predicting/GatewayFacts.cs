using KongGrantsUI.Access;
using KongGrantsUI.Analysis;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;

namespace KongGrantsUI.TestConsole.Predicting;

/// <summary>What a user may know of the gateway at one moment: enough to say what a call ought to do.</summary>
public sealed record GatewayFacts
{
    /// <summary>Nothing is known yet.</summary>
    public static readonly GatewayFacts None = new() { Partial = true };

    public EquatableList<KongRoute> Routes { get; init; } = [];
    public EquatableList<KongService> Services { get; init; } = [];
    public EquatableList<GatewayConsumer> Consumers { get; init; } = [];
    public EquatableList<PluginEntity> Entities { get; init; } = [];

    /// <summary>Kong refuses this configuration as a whole and keeps an older one (semantics 3.6).</summary>
    public bool Rejected { get; init; }

    /// <summary>There may be routes, consumers and plugins that this user may not see.</summary>
    public bool Partial { get; init; }

    /// <summary>When the user's facts last changed.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    public static GatewayFacts Of(VisibleWorld world) => new()
    {
        Routes = world.Analysis.KongRoutes,
        Services = world.Analysis.KongServices,
        Consumers = world.Analysis.Consumers,
        Entities = world.Analysis.Entities.Where(entity => entity.Enabled).ToEquatableList(),
        Rejected = world.Analysis.Rejected,
        Partial = !world.Access.May("list", Kinds.HttpRoute, "") || !world.Access.May("list", Kinds.KongConsumer, ""),
        ChangedAt = world.At,
    };

    /// <summary>The next facts: while nothing of them changes, neither does <see cref="ChangedAt"/>.</summary>
    public GatewayFacts Then(GatewayFacts next) => next with { ChangedAt = ChangedAt } == this ? this : next;
}
