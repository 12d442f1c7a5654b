using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Model;
using KongGrantsUI.Views.Shell;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Views.Plugins;

/// <summary>What runs for one caller on one route.</summary>
internal static class MatrixCells
{
    /// <param name="onRoute">The entities that can match on the route, whoever calls.</param>
    /// <param name="caller">Null: nobody who is known.</param>
    /// <param name="certain">False where the user does not see the route: then nothing is said of winners.</param>
    public static EquatableList<MatrixEntry> Of(IReadOnlyCollection<PluginEntity> onRoute, GatewayConsumer? caller, bool certain) =>
        PluginContest.Of(onRoute, caller).Select(contest => certain ? Decided(contest) : Undecided(contest)).ToEquatableList();

    private static MatrixEntry Decided(PluginContest contest) => new(
        contest.Type,
        contest.Winner is { } winner ? Plugin(winner, "") : null,
        contest.Losers.Select(entity => Plugin(entity, WhyNot(entity))).ToEquatableList(),
        contest.IsUndefined);

    private static MatrixEntry Undecided(PluginContest contest) => new(
        contest.Type,
        null,
        contest.Losers.Concat(contest.Winner is { } winner ? [winner] : []).OrderBy(entity => Precedence.Rank(entity.Scope))
            .Select(entity => Plugin(entity, entity.Enabled ? "" : T("switched off"))).ToEquatableList(),
        false);

    private static string WhyNot(PluginEntity entity) => entity switch
    {
        { Enabled: false } => T("switched off"),
        _ when PluginContest.NeverMatches(entity) => T("takes its turn before the consumer is known"),
        _ => T("less specific"),
    };

    private static MatrixPlugin Plugin(PluginEntity entity, string why) => new(ObjectLink.To(entity.Plugin), ScopeText.Of(entity.Scope).ToString(), why);
}
