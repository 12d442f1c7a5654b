using System.Text.Encodings.Web;
using System.Text.Json;
using KongGrantsUI.Access;
using KongGrantsUI.Access.Visibility;
using KongGrantsUI.Analysis;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.TestKit.Worlds;
using KongGrantsUI.Views.Effects;
using KongGrantsUI.Views.Grants;

namespace KongGrantsUI.Tests.Access;

/// <summary>No name that a user may not know reaches anything that pages are made from.</summary>
public sealed class MarkedWorldTests
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };
    private static readonly EnginePlanning Planning = new(AnalysisOptions.Default with { PlanPatches = true });
    private static readonly VisibleWorld Kim = See(HowToWorld.Owner(HowTo.Kims));
    private static readonly VisibleWorld Luka = See(HowToWorld.Owner(HowTo.Lukas));

    [Fact]
    public void Engine_TellsOfTheStranger_OrThisProvesNothing()
    {
        var analysis = MarkedWorld.State.Analysis;

        Assert.Contains(analysis.Failures, failure => failure.Message.Contains(MarkedWorld.Marker, StringComparison.Ordinal));
        Assert.Contains(analysis.Routes, route => route.Route.Namespace == HowTo.Kims && route.Reason.English.Contains(MarkedWorld.Marker, StringComparison.Ordinal));
        var codes = analysis.Findings.Where(finding => finding.Message.English.Contains(MarkedWorld.Marker, StringComparison.Ordinal)).Select(finding => finding.Code).Distinct().ToArray();
        Assert.True(codes.Length > 3, string.Join(' ', codes));
    }

    [Fact]
    public void Kim_NoStrangersName_ReachesHer() => AssertFree(Text(Kim), MarkedWorld.Marker, MarkedWorld.Stranger);

    [Fact]
    public void Kim_NothingOfLukasThatSheDoesNotName_ReachesHer() =>
        AssertFree(Text(Kim), "luka-plugin", "luka-route", "luka-lets-in", "luka-backends", "httpbin-basic-auth", "bintang");

    [Fact]
    public void Luka_NoStrangersNameButThoseThatReferToHis_ReachesHim() =>
        AssertFree(Text(Luka), "marker-second", "marker username", "marker-group", "marker-plugin", "marker-service", "marker-route", "marker-path", "marker-class", "marker-controller", "marker-global");

    private static VisibleWorld See(AccessMap access) =>
        VisibleWorlds.For(MarkedWorld.State, HowToWorld.Kim, access, Planning);

    private static string Text(VisibleWorld world) => string.Join('\n',
        JsonSerializer.Serialize(world, Plain),
        JsonSerializer.Serialize(GrantsPages.Make(world, World.Now), Plain),
        JsonSerializer.Serialize(RequestDetails.Make(world, HowTo.Kims, "limits", World.Now), Plain),
        JsonSerializer.Serialize(NewRequests.Make(world), Plain),
        JsonSerializer.Serialize(EffectsViews.Make(world.Plans!.IfGone(HowTo.Grant)), Plain),
        JsonSerializer.Serialize(world.Plans.OutOf(HowTo.Grant), Plain),
        JsonSerializer.Serialize(world.Plans.For(MarkedWorld.Request, []), Plain));

    private static void AssertFree(string text, params string[] names)
    {
        var found = text.Split('\n').Where(line => names.Any(name => line.Contains(name, StringComparison.Ordinal))).ToArray();
        Assert.True(found.Length == 0, string.Join('\n', found.Take(20)));
    }
}
