using KongGrantsUI.Model;
using KongGrantsUI.TestConsole.Metering;
using KongGrantsUI.TestConsole.Predicting;
using static KongGrantsUI.Texts.Say;

namespace KongGrantsUI.Views.TestConsole;

/// <summary>What a line ought to do, in words. Pure.</summary>
/// <param name="Route">Such as "HTTPRoute kualalumpur/bintang"; empty where none is known.</param>
/// <param name="Answer">What will answer, and with what limits.</param>
/// <param name="Plugins">In the order in which they run.</param>
public sealed record ForecastView(string Route, string Answer, EquatableList<string> Plugins, string Note)
{
    public static ForecastView Make(Prediction prediction) => new(
        prediction.Route is { } route ? T($"{route.Source.Kind.Kind} {route.Source.NamespacedName}, service {route.Service}") : "",
        Answers(prediction),
        prediction.Plugins.Select(plugin => T($"{plugin.Type}: {plugin.Plugin.NamespacedName}, for {plugin.Scope}")).ToEquatableList(),
        Notes(prediction));

    private static string Notes(Prediction prediction) => (prediction.Rejected, prediction.Note) switch
    {
        (false, var note) => note,
        (true, "") => T("Kong refuses the present configuration, so an older one answers."),
        (true, var note) => T($"{note} Kong refuses the present configuration, so an older one answers."),
    };

    private static string Answers(Prediction prediction)
    {
        if (prediction.Status is { } status) return T($"Kong answers {status} itself.");
        var limits = string.Join(", ", prediction.Limits.Select(limit => T($"{limit.Limit} per {WindowName.Of(limit.Window)}")));
        if (limits.Length > 0) return Limited(prediction, limits);
        if (prediction.LimitsHidden) return T("Limited, to a number that you may not see.");
        return prediction is { Known: true, CallerUnknown: false } ? T("No limit.") : "";
    }

    private static string Limited(Prediction prediction, string limits) => prediction switch
    {
        { SharedCounter: false, CallerUnknown: false } => T($"Limited to {limits}."),
        { SharedCounter: true, CallerUnknown: false } => T($"Limited to {limits}, shared with others."),
        { SharedCounter: false } => T($"Limited to {limits}, unless the caller has limits of its own."),
        _ => T($"Limited to {limits}, shared with others, unless the caller has limits of its own."),
    };
}
