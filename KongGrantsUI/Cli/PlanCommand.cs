using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Model;

namespace KongGrantsUI.Cli;

/// <summary><c>plan</c>: the ordered steps to plugins that apply to these consumers on these Services and routes.</summary>
internal sealed class PlanCommand
{
    private readonly CommonOptions common = new();
    private readonly Option<string[]> plugins = new("--plugin") { Description = "ns:name of a KongPlugin. May be repeated.", Required = true };
    private readonly Option<string[]> consumers = new("--consumer") { Description = "ns/name of a KongConsumer. May be repeated." };
    private readonly Option<string[]> groups = new("--consumer-group") { Description = "ns/name of a KongConsumerGroup. May be repeated." };
    private readonly Option<string[]> services = new("--service") { Description = "ns/name of a Service. May be repeated." };
    private readonly Option<string[]> routes = new("--route") { Description = "ns/name of an HTTPRoute. May be repeated." };

    public static Command Make(CliConsole console)
    {
        var made = new PlanCommand();
        var command = new Command("plan", "Propose steps, with their owners, in an order that harms nobody.");
        made.common.AddTo(command);
        foreach (var option in new Option[] { made.plugins, made.consumers, made.groups, made.services, made.routes }) command.Options.Add(option);
        command.SetAction((parsed, cancellation) => made.RunAsync(parsed, console, cancellation));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CliConsole console, CancellationToken cancellation)
    {
        var values = common.Read(parsed);
        var goal = Goal(parsed);
        if (values.Output == OutputFormat.Sarif) throw new CliException("A plan can't be written as SARIF: choose text or json.");
        if (await Worlds.ReadAsync(values, console, cancellation) is not { } world) return ExitCode.Unreadable;
        var plan = Planner.Plan(world.Snapshot, goal, values.Analysis, console.Time.GetUtcNow());
        await console.Out.WriteLineAsync(values.Output == OutputFormat.Json ? Json(plan) : Text(plan));
        return plan.Hazards.Count > 0 && values.FailOn != FailOn.Never ? ExitCode.Findings : ExitCode.Clean;
    }

    /// <exception cref="CliException">A name is malformed, or names that have to share a namespace do not.</exception>
    private PlanGoal Goal(ParseResult parsed)
    {
        var wanted = Names(parsed.GetValue(plugins), ':', "--plugin", "ns:name");
        var callers = Names(parsed.GetValue(consumers), '/', "--consumer", "ns/name");
        var members = Names(parsed.GetValue(groups), '/', "--consumer-group", "ns/name");
        if (callers.Length > 0 && members.Length > 0) throw new CliException("Give either --consumer or --consumer-group: a plugin applies to one of both (semantics of the controller), so a plan has one of both.");
        var places = Names(parsed.GetValue(services), '/', "--service", "ns/name").Select(name => (Kind: Kinds.Service, Name: name))
            .Concat(Names(parsed.GetValue(routes), '/', "--route", "ns/name").Select(name => (Kind: Kinds.HttpRoute, Name: name))).ToArray();
        var home = One(wanted.Select(name => name.Namespace), "The plugins");
        var referrers = callers.Length > 0 ? callers : members;
        if (places.Length > 0 && One(places.Select(place => place.Name.Namespace), "The Services and routes") != home)
            throw new CliException($"The Services and routes have to be in {home}, with the plugins: plan each foreign namespace on its own, as a referrer.");
        return new PlanGoal(
            home, referrers.Length > 0 ? One(referrers.Select(name => name.Namespace), "The consumers") : home, members.Length > 0 ? Kinds.KongConsumerGroup : Kinds.KongConsumer,
            wanted.Select(plugin => new AttachWish(plugin.Name, referrers.Select(name => name.Name).ToEquatableList(), null, null)).ToEquatableList(),
            places.Select(place => new AttachTarget(place.Kind, place.Name.Name)).ToEquatableList());
    }

    private static NamespacedName[] Names(string[]? texts, char separator, string option, string form) => [.. (texts ?? []).Select(text =>
        text.Split(separator) is [{ Length: > 0 } ns, { Length: > 0 } name] ? new NamespacedName(ns, name) : throw new CliException($"{option} {text}: write it as {form}."))];

    private static string One(IEnumerable<string> namespaces, string what)
    {
        var all = namespaces.Distinct().ToArray();
        return all.Length == 1 ? all[0] : throw new CliException($"{what} are in several namespaces ({string.Join(", ", all)}): make a plan for each.");
    }

    private static string Text(ChangePlan plan)
    {
        var text = new StringBuilder();
        foreach (var (index, step) in plan.Steps.Index())
        {
            text.Append(CultureInfo.InvariantCulture, $"{index + 1}. [{step.State}] {step.Title.English} (the owner of {step.Owner})\n   {step.Why.English}\n");
            if (!step.WaitsFor.IsEmpty) text.Append(CultureInfo.InvariantCulture, $"   {step.WaitsFor.English}\n");
            if (step.Change.Kubectl.Length > 0) text.Append(CultureInfo.InvariantCulture, $"   {step.Change.Kubectl.TrimEnd().Replace("\n", "\n   ", StringComparison.Ordinal)}\n");
        }

        foreach (var hazard in plan.Hazards) text.Append(CultureInfo.InvariantCulture, $"Not safe: {hazard.English}\n");
        return text.Append(Verdict(plan)).ToString();
    }

    private static string Verdict(ChangePlan plan) => plan switch
    {
        { IsDone: true } => "Everything is done.",
        { Hazards.Count: > 0 } => "There is no safe order.",
        _ when plan.Steps.All(step => step.State is StepState.Done or StepState.Waiting) => "Safe in this order, but nothing can be done yet: see what the steps wait for.",
        _ => "Safe in this order.",
    };

    private static string Json(ChangePlan plan) => AnalysisJson.Text(new JsonObject
    {
        ["done"] = plan.IsDone,
        ["steps"] = AnalysisJson.Array(plan.Steps.Select(Json)),
        ["hazards"] = new JsonArray([.. plan.Hazards.Select(hazard => (JsonNode)hazard.English)]),
    });

    private static JsonObject Json(PlanStep step) => new()
    {
        ["id"] = step.Id,
        ["state"] = step.State.ToString(),
        ["owner"] = step.Owner,
        ["title"] = step.Title.English,
        ["why"] = step.Why.English,
        ["waitsFor"] = step.WaitsFor.English,
        ["after"] = new JsonArray([.. step.After.Select(id => (JsonNode)id)]),
        ["verb"] = step.Change.Verb.ToString(),
        ["object"] = step.Change.Object.ToString(),
        ["kubectl"] = step.Change.Kubectl,
        ["yaml"] = step.Change.Yaml,
    };
}
