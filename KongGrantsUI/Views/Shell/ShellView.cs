using KongGrantsUI.Access;
using KongGrantsUI.Model;
using KongGrantsUI.Views.Grants;

namespace KongGrantsUI.Views.Shell;

/// <summary>What surrounds every page: who, how fresh, what waits, and how much there is of each thing.</summary>
public sealed record ShellView
{
    public required string UserName { get; init; }

    public required Freshness Freshness { get; init; }
    public StaleNotice? Stale { get; init; }
    public GatewayRefusal? Refusal { get; init; }
    public required NavCounts Counts { get; init; }

    /// <summary>Namespaces that the user may know, the user's own first.</summary>
    public EquatableList<NamespaceChoice> Namespaces { get; init; } = [];

    public static ShellView Project(VisibleWorld world, DateTimeOffset now)
    {
        var stale = StaleNotice.Of(world);
        return new ShellView
        {
            UserName = world.User.DisplayName,
            Freshness = stale is not null ? Freshness.Reconnecting : world.Snapshot.IsSynced ? Freshness.Live : Freshness.Reading,
            Stale = stale,
            Refusal = GatewayRefusal.Of(world),
            Counts = NavCounts.Of(world, now),
            Namespaces = world.Snapshot.Namespaces.Select(item => new NamespaceChoice(item.Name, world.Owns(item.Name)))
                .OrderByDescending(choice => choice.Own).ThenBy(choice => choice.Name, StringComparer.Ordinal).ToEquatableList(),
        };
    }
}
