using KongGrantsUI.TestConsole.Metering;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.TestConsole.Running;

/// <summary>Says what is different from the call before: in the cluster, and in the answer.</summary>
internal static class OutcomeChange
{
    public static string Between(CallOutcome? before, CallOutcome after)
    {
        if (before is null) return "";
        return string.Join("; ", Cluster(before, after).Concat(Answer(before, after)));
    }

    private static IEnumerable<string> Cluster(CallOutcome before, CallOutcome after)
    {
        var (old, now) = (before.Prediction, after.Prediction);
        foreach (var plugin in now.Plugins.Except(old.Plugins)) yield return T($"foretold: {plugin.Type} {plugin.Plugin.NamespacedName} now takes part, for {plugin.Scope}");
        foreach (var plugin in old.Plugins.Except(now.Plugins)) yield return T($"foretold: {plugin.Type} {plugin.Plugin.NamespacedName} no longer takes part for {plugin.Scope}");
        if (now.Rejected && !old.Rejected) yield return T("foretold: Kong refuses the new configuration and keeps the old one");
        if (old.Rejected && !now.Rejected) yield return T("foretold: Kong takes the configuration again");
    }

    private static IEnumerable<string> Answer(CallOutcome before, CallOutcome after)
    {
        foreach (var window in LimitWindows.All)
        {
            var (old, now) = (Limit(before, window), Limit(after, window));
            if (old == now) continue;
            var name = WindowName.Of(window);
            yield return (old, now) switch
            {
                (null, { } limit) => T($"a limit of {limit} per {name} came"),
                ({ } limit, null) => T($"the limit of {limit} per {name} went"),
                _ => T($"the limit per {name} went from {old} to {now}"),
            };
        }

        if (before.Result.Status != after.Result.Status) yield return T($"status {before.Result.Status} became {after.Result.Status}");
    }

    private static int? Limit(CallOutcome outcome, LimitWindow window) => outcome.Reading.Windows.FirstOrDefault(reading => reading.Window == window)?.Limit;
}
