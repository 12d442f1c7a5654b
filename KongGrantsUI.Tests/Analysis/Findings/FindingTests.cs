using KongGrantsUI.Analysis.Findings;
using KongGrantsUI.Model;
using KongGrantsUI.Tests.TestKit.Worlds;

namespace KongGrantsUI.Tests.Analysis.Findings;

/// <summary>One world for each rule: what is said, of what, and the line that mends it.</summary>
public sealed class FindingTests
{
    private static readonly World Routed = World.Empty.Gateway().Service("b", "s").Route("b", "r", "s");
    private static readonly DateTimeOffset Past = World.Now.AddDays(-1);

    public static TheoryData<string, World, string, string> Cases => new()
    {
        { "KG001", World.Empty.Plugin("b", "p").Consumer("a", "c", "b:p"), "KongConsumer/a/c", "  name: a-kongconsumer" },
        { "KG002", World.Empty.Grant("b", "g", new GroupKind("core", "Service"), "a"), "ReferenceGrant/b/g", "- group: \"\"\n    kind: Service" },
        { "KG002", World.Empty.With(new ReferenceGrant { Meta = World.Meta("a", "g"), From = [new GrantFrom(Kinds.KongPlugin, "b")], To = [new GrantTo(Kinds.KongConsumer, null)] }), "ReferenceGrant/a/g", "namespace: b" },
        { "KG003", World.Empty.Plugin("b", "p").Consumer("a", "c", "b:p").Grant("a", "g", Kinds.KongConsumer, "a"), "ReferenceGrant/a/g", "namespace: b\nspec" },
        { "KG004", World.Empty.Plugin("b", "p").Consumer("a", "c", "b:p").Grant("b", "g", Kinds.KongConsumer, "a"), "ReferenceGrant/b/g", "name: p" },
        { "KG005", World.Empty.Grant("b", "g", Kinds.KongConsumer, "a"), "ReferenceGrant/b/g", "kubectl delete referencegrant g -n b" },
        { "KG006", World.Empty.Consumer("a", "c", "x,p"), "KongConsumer/a/c", "kubectl annotate kongconsumer c -n a konghq.com/plugins=p --overwrite" },
        { "KG007", World.Empty.Plugin("a", "p").Consumer("a", "c", "a:p"), "KongConsumer/a/c", "kubectl annotate kongconsumer c -n a konghq.com/plugins=p --overwrite" },
        { "KG008", World.Empty.Plugin("b", "p").Consumer("a", "c", "x,p"), "KongConsumer/a/c", "kubectl annotate kongconsumer c -n a konghq.com/plugins=x,b:p --overwrite" },
        { "KG009", World.Empty.Consumer("a", "c", "kong:,p"), "KongConsumer/a/c", "kubectl annotate kongconsumer c -n a konghq.com/plugins=p --overwrite" },
        { "KG010", World.Empty.Plugin("a", "p").Consumer("a", "c", "p,q,p"), "KongConsumer/a/c", "konghq.com/plugins=p,q --overwrite" },
        { "KG011", Routed.Plugin("b", "p").Plugin("b", "q").Service("b", "s", "p,q"), "KongPlugin/b/p", "kubectl annotate service s -n b konghq.com/plugins=p --overwrite" },
        { "KG012", Routed.Plugin("b", "p").Consumer("a", "c", "b:p").Grant("b", "g", Kinds.KongConsumer, "a"), "KongPlugin/b/p", "kubectl annotate service s -n b konghq.com/plugins=p" },
        { "KG013", Routed.Plugin("b", "p").Service("b", "s", "p").Consumer("a", "c", "p"), "KongPlugin/b/p", "kubectl annotate service s -n b konghq.com/plugins-" },
        { "KG014", World.Empty.Plugin("a", "p", "key-auth").Consumer("a", "c", "p"), "KongPlugin/a/p", "kubectl annotate kongconsumer c -n a konghq.com/plugins-" },
        { "KG015", World.Empty.Gateway().Service("b", "s").With(World.HttpRoute("b", "r", [World.Rule("/x", "s")], null)), "HTTPRoute/b/r", "\"name\":\"kong\",\"namespace\":\"default\"}]}}'" },
        { "KG016", World.Empty.With(Exact), "HTTPRoute/b/r", "kubectl patch httproute r -n b --type=json -p '[{\"op\":\"replace\",\"path\":\"/spec/rules/0/matches/0/path/type\",\"value\":\"PathPrefix\"}]'" },
        { "KG017", World.Empty.Service("b", "s", "p"), "Service/b/s", "" },
        { "KG018", World.Empty.Gateway().Service("b", "s", "p").Service("b", "t").Route("b", "r", "s", "t"), "Service/b/s", "kubectl annotate service t -n b konghq.com/plugins=p" },
        { "KG019", World.Empty.Consumer("a", "c", null, null), "KongConsumer/a/c", "kubectl annotate kongconsumer c -n a kubernetes.io/ingress.class=kong" },
        { "KG020", World.Empty.With(WithCredential("a", "c", "c-key-auth")).With(Secret("a", "c-basic-auth", "basic-auth")), "KongConsumer/a/c", """kubectl patch kongconsumer c -n a --type=merge -p '{"credentials":["c-basic-auth"]}'""" },
        { "KG021", World.Empty.With(WithCredential("a", "c", "c-key-auth")).With(Secret("a", "c-key-auth", null)), "KongConsumer/a/c", "kubectl label secret c-key-auth -n a konghq.com/credential=key-auth --overwrite" },
        { "KG021", World.Empty.With(WithCredential("a", "c", "c-jwt")).With(Secret("a", "c-jwt", "jot")), "KongConsumer/a/c", "kubectl label secret c-jwt -n a konghq.com/credential=jwt --overwrite" },
        { "KG022", World.Empty.Consumer("a", "c").Consumer("b", "c"), "KongConsumer/a/c", """-p '{"username":"c-b"}'""" },
        { "KG023", World.Empty.With(WithCredential("default", "c", "s")).With(Secret("a", "s", "basic-auth")), "KongConsumer/default/c", "kubectl delete kongconsumer c -n default\nkubectl apply" },
        { "KG024", World.Empty.With(new KongPlugin { Meta = World.Meta("b", "p", null, "kong") }), "KongPlugin/b/p", "kubectl annotate kongplugin p -n b kubernetes.io/ingress.class-" },
        { "KG025", Routed.Plugin("b", "auth", "basic-auth").Service("b", "s", "auth").Consumer("a", "c"), "KongPlugin/b/auth", "plugin: acl" },
        { "KG026", Routed.Plugin("b", "p").Service("b", "s", "p").Route("b", "r2", "s"), "Service/b/s", "" },
        { "KG027", World.Empty.With(new ReferenceGrant { Meta = World.Meta("b", "g") with { Annotations = World.Map((Names.ExpiresAtAnnotation, Past.ToString("O"))) } }), "ReferenceGrant/b/g", "kubectl delete referencegrant g -n b" },
        { "KG028", World.Empty.Grant("b", "g", Kinds.KongConsumer, "a").With(new PluginGrantRequest { Meta = World.Meta("a", "req"), ToNamespace = "b" }), "PluginGrantRequest/a/req", "kubectl delete plugingrantrequest req -n a" },
        { "KG029", World.Empty.Gateway().Service("b", "s").Route("a", "r", "b/s"), "HTTPRoute/a/r", "kind: HTTPRoute\n    namespace: a" },
        { "KG030", World.Empty.ClusterPlugin("k1", global: true).ClusterPlugin("k2", global: true), "KongClusterPlugin/k1", "kubectl label kongclusterplugin k2 global=false --overwrite" },
        { "KG031", World.Empty.With(new KongPlugin { Meta = World.Meta("b", "p"), HasConfig = true, ConfigFrom = new SecretKeyRef(null, "s", "k") }), "KongPlugin/b/p", """'{"config":null}'""" },
        { "KG033", World.Empty.Plugin("a", "p").With(new KongConsumer { Meta = World.Meta("a", "c", "p", "kong"), CustomId = "x" }), "KongConsumer/a/c", """'{"username":"c"}'""" },
        { "KG037", World.Empty.Gateway().ClusterPlugin("k").Service("b", "s", "k").Route("b", "r", "s").Consumer("a", "c", "k"), "KongClusterPlugin/k", "kubectl annotate kongconsumer c -n a konghq.com/plugins=b:k --overwrite" },
    };

    private static HttpRoute Exact => World.HttpRoute("b", "r", [World.Rule("/x", "s") with { Matches = [new HttpRouteMatch { PathType = "Exact", Path = "/x" }] }])
        with { Meta = World.Meta("b", "r") with { Annotations = World.Map((Names.StripPathAnnotation, "true")) } };

    private static KongConsumer WithCredential(string @namespace, string name, string secret) =>
        new() { Meta = World.Meta(@namespace, name, null, "kong"), Username = name, Credentials = [secret] };

    private static SecretMetadata Secret(string @namespace, string name, string? type) => new()
    {
        Meta = World.Meta(@namespace, name) with { Labels = type is null ? EquatableMap.Empty : World.Map((Names.CredentialLabel, type)) },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Rule_OnItsWorld_SaysWhatIsWrongAndHowToMendIt(string code, World world, string subject, string remedy)
    {
        var found = world.Analyse().Findings.Where(finding => finding.Code == code).ToArray();
        Assert.True(found.Length > 0, $"{code}: found only {string.Join("; ", world.Analyse().Findings)}");
        Assert.True(
            found.Any(finding => finding.Objects[0].ToString() == subject && $"{finding.Remedy.Kubectl}\n{finding.Remedy.Yaml}".Contains(remedy, StringComparison.Ordinal)),
            string.Join("\n", found.Select(finding => finding.ToString())));
        Assert.All(found, finding => Assert.EndsWith(".", finding.Message.English, StringComparison.Ordinal));
        Assert.All(found, finding => Assert.NotEmpty(finding.Remedy.Advice.English));
    }

    [Fact]
    public void FinishedHowTo_HasNothingToMend() =>
        Assert.All(HowTo.Finished.Analyse().Findings, finding => Assert.Equal(Severity.Info, finding.Severity));

    [Fact]
    public void Findings_AreWorstFirst()
    {
        var severities = HowTo.Finished.Without(HowTo.Grant).Analyse().Findings.Select(finding => finding.Severity).ToArray();
        Assert.Equal(severities.OrderDescending(), severities);
        Assert.Contains(Severity.Error, severities);
    }

    [Fact]
    public void BareName_ThatSeveralNamespacesHave_CountsForThePluginThatItMayUse()
    {
        var world = Routed.Plugin("b", "p").Service("b", "s", "p").Plugin("d", "p").Service("d", "s", "p").Route("d", "r", "s")
            .Grant("d", "g", Kinds.KongConsumer, "a").Consumer("a", "c", "p");

        var everybody = world.Analyse().Findings.Where(finding => finding.Code == "KG013").Select(finding => finding.Objects[0].ToString());

        Assert.Equal(["KongPlugin/d/p"], everybody);
    }

    /// <summary>Semantics 4.1: the plugin is left out wherever it is named.</summary>
    [Theory]
    [InlineData("b", SyncState.Live, "KG036")]
    [InlineData("b", SyncState.Forbidden, null)]
    [InlineData("b", null, null)]
    [InlineData("s", SyncState.Live, null)]
    public void ConfigSecret_ThatIsNotThere_LeavesThePluginOut(string there, SyncState? state, string? code)
    {
        var plugin = new KongPlugin { Meta = World.Meta("b", "p"), Type = "cors", ConfigPatches = [new ConfigPatch("/a", new SecretKeyRef("elsewhere", "s", "k"))] };
        var snapshot = World.Empty.Gateway().Service("b", "web", "p").Route("b", "r", "web").With(plugin).With(Secret("b", there, null)).Snapshot with
        {
            Sync = state is { } known ? [new KindSync(Kinds.Secret, known, World.Now)] : [],
        };

        var result = KongGrantsUI.Analysis.Analyser.Analyse(snapshot, KongGrantsUI.Analysis.AnalysisOptions.Default, World.Now);

        Assert.Equal(code is null ? [] : [code], result.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Code));
        Assert.Equal(code is null ? [] : ["Secret b/s not found"], result.Failures.Select(failure => failure.Message));
        Assert.Equal(code is null ? 1 : 0, result.Entities.Count);
    }

    /// <summary>Semantics 4.4.</summary>
    [Theory]
    [InlineData("basic-auth")]
    [InlineData("konnect")]
    [InlineData(null, "could not load credential from Secret: Secret a/s used as credential, but lacks konghq.com/credential label", "failed to provision credential: unsupported credential type: \"\"")]
    [InlineData("bee-auth", "failed to provision credential: unsupported credential type: \"bee-auth\"")]
    public void CredentialType_IsToldOfInTheControllersWords(string? type, params string[] words) => Assert.Equal(
        words.Select(word => $"credential \"s\" failure: {word}"),
        World.Empty.With(WithCredential("a", "c", "s")).With(Secret("a", "s", type)).Analyse().Failures.Select(failure => failure.Message));

    [Fact]
    public void UnknownSecrets_AreNotSaidToBeMissing()
    {
        var snapshot = World.Empty.With(WithCredential("a", "c", "s")).Snapshot with { Sync = [new KindSync(Kinds.Secret, SyncState.Forbidden, World.Now)] };
        var result = KongGrantsUI.Analysis.Analyser.Analyse(snapshot, KongGrantsUI.Analysis.AnalysisOptions.Default, World.Now);
        Assert.DoesNotContain(result.Findings, finding => finding.Code == "KG020");
        Assert.Empty(result.Failures);
    }
}
