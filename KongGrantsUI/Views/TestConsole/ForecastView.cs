using KongGrantsUI.Model;
using KongGrantsUI.TestConsole.Predicting;

namespace KongGrantsUI.Views.TestConsole;

/// <summary>What a line ought to do, in words. Pure.</summary>
/// <param name="Route">Such as "HTTPRoute kualalumpur/bintang"; empty where none is known.</param>
/// <param name="Answer">What will answer, and with what limits.</param>
/// <param name="Plugins">In the order in which they run.</param>
public sealed record ForecastView(string Route, string Answer, EquatableList<string> Plugins, string Note)
{
    public static ForecastView Make(Prediction prediction) => new(
        prediction.Route is { } route ? $"{route.Source.Kind.Kind} {route.Source.NamespacedName}, service {route.Service}" : "",
        Answers(prediction),
        prediction.Plugins.Select(plugin => $"{plugin.Type}: {plugin.Plugin.NamespacedName}, for {plugin.Scope}").ToEquatableList(),
        prediction.Rejected ? $"{prediction.Note} Kong refuses the present configuration, so an older one answers.".Trim() : prediction.Note);

    private static string Answers(Prediction prediction)
    {
        if (prediction.Status is { } status) return $"Kong answers {status} itself.";
        var limits = string.Join(", ", prediction.Limits.Select(limit => $"{limit.Limit} per {limit.Window.ToString().ToLowerInvariant()}"));
        if (limits.Length > 0) return $"Limited to {limits}{(prediction.SharedCounter ? ", shared with others" : "")}{(prediction.CallerUnknown ? ", unless the caller has limits of its own" : "")}.";
        if (prediction.LimitsHidden) return "Limited, to a number that you may not see.";
        return prediction is { Known: true, CallerUnknown: false } ? "No limit." : "";
    }
}
