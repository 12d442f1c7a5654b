using KongGrantsUI.Access;
using KongGrantsUI.Access.Visibility;
using KongGrantsUI.Analysis;
using KongGrantsUI.Analysis.Planning;
using KongGrantsUI.Analysis.References;
using KongGrantsUI.Live;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.Access;

namespace KongGrantsUI.Tests.Grants;

/// <summary>Worlds around one request of Kim's to Luka, as either of them sees them.</summary>
public static class GrantWorlds
{
    public static readonly PluginGrantRequest Request = HowToWorld.Request;

    public static readonly ObjectKey Service = new(Kinds.Service, HowToWorld.Lukas, "httpbin");

    public static readonly KindSync Synced = new(Kinds.Namespace, SyncState.Live, default);

    public static ReferenceGrant Grant { get; } = new()
    {
        Meta = HowToWorld.Meta(HowToWorld.Lukas, KongGrantsUI.Grants.Rules.RequestNames.Grant(Request)) with
        {
            Labels = EquatableMap.From([KeyValuePair.Create(Names.RequestUidLabel, Request.Meta.Uid)]),
        },
        From = [new GrantFrom(Kinds.KongConsumer, HowToWorld.Kims)],
        To = [new GrantTo(Kinds.KongPlugin, "rate-limit-aygerim")],
    };

    public static PluginReference Reference { get; } = new()
    {
        Referrer = HowToWorld.Aygerim, Piece = "kualalumpur:rate-limit-aygerim", PluginNamespace = HowToWorld.Lukas, PluginName = "rate-limit-aygerim",
        HasPrefix = true, Verdict = ReferenceVerdict.Granted, Grant = new GrantMatch(Grant.Key, 0, 0),
    };

    public static PlanStep Step(StepState state, string id = "annotate-httpbin") => new()
    {
        Id = id, Owner = HowToWorld.Lukas, Title = "Name the plugin on Service httpbin", Why = "First.", State = state, WaitsFor = "Another step comes first.",
        Change = new PlannedChange(ChangeVerb.Annotate, Service, EquatableMap.From([KeyValuePair.Create(Names.PluginsAnnotation, "auth,rate-limit-aygerim")]), "y: 1", "kubectl annotate"),
    };

    public static PluginGrantReview Review(string decision, string comment = "") => new()
    {
        Meta = HowToWorld.Meta(HowToWorld.Lukas, KongGrantsUI.Grants.Rules.RequestNames.Review(Request)) with { CreatedAt = HowToWorld.Now.AddHours(-1) },
        RequestNamespace = HowToWorld.Kims, RequestName = Request.Name, RequestUid = Request.Meta.Uid, Decision = decision, Comment = comment, GrantName = Grant.Name,
    };

    public static ClusterSnapshot Snapshot(params ClusterObject[] more) => ClusterSnapshot.Of(
    [
        new NamespaceObject { Meta = new ObjectMeta { Name = HowToWorld.Kims } },
        new NamespaceObject { Meta = new ObjectMeta { Name = HowToWorld.Lukas, Annotations = EquatableMap.From([KeyValuePair.Create(Names.ContactAnnotation, "Luka")]) } },
        new KongConsumer { Meta = HowToWorld.Meta(HowToWorld.Kims, "aygerim"), Username = "aygerim" },
        new ServiceObject { Meta = HowToWorld.Meta(HowToWorld.Lukas, "httpbin") with { Annotations = EquatableMap.From([KeyValuePair.Create(Names.PluginsAnnotation, "auth")]) } },
        Request, .. more,
    ]) with { Sync = [Synced] };

    public static VisibleWorld Kim(ClusterSnapshot snapshot, params PlanStep[] steps) => World(snapshot, HowToWorld.Kim, HowToWorld.Kims, steps);

    public static VisibleWorld Luka(ClusterSnapshot snapshot, params PlanStep[] steps) => World(snapshot, HowToWorld.Luka, HowToWorld.Lukas, steps);

    private static VisibleWorld World(ClusterSnapshot snapshot, UserIdentity user, string own, PlanStep[] steps) => VisibleWorlds.For(
        new LiveState(snapshot, ClusterAnalysis.Empty, HowToWorld.Now), user, HowToWorld.Owner(own), new FakePlanning(new ChangePlan(steps.ToEquatableList(), [])));
}
