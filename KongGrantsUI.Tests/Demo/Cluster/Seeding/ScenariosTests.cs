using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster;
using KongGrantsUI.Demo.Cluster.Access;
using KongGrantsUI.Demo.Cluster.Seeding;
using KongGrantsUI.Demo.Cluster.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace KongGrantsUI.Tests.Demo.Cluster.Seeding;

public sealed class ScenariosTests
{
    private const int Timeout = 30_000;
    private const string Kong = "configuration.konghq.com";
    private const string Gateway = "gateway.networking.k8s.io";

    [Fact]
    public void Name_Unknown_IsASentenceWithTheNames()
    {
        var error = Assert.Throws<ArgumentException>(() => Scenarios.Load("middle"));

        Assert.Equal("There is no scenario 'middle'. Set Demo:Scenario to one of: empty, start, finished, large, huge, crowded.", error.Message);
    }

    [Theory(Timeout = Timeout)]
    [InlineData("empty", 4, 0, 0, 0)]
    [InlineData("start", 6, 2, 1, 0)]
    [InlineData("finished", 6, 2, 3, 1)]
    public async Task Scenario_Started_HoldsItsWorld(string name, int namespaces, int consumers, int plugins, int grants)
    {
        await using var cluster = await StartAsync(name, TestContext.Current.CancellationToken);
        var store = cluster.Cluster.Store;

        Assert.Equal(namespaces, store.List("", "namespaces", null).Count);
        Assert.Equal(consumers, store.List(Kong, "kongconsumers", null).Count);
        Assert.Equal(plugins, store.List(Kong, "kongplugins", null).Count);
        Assert.Equal(grants, store.List(Gateway, "referencegrants", null).Count);
        Assert.Equal(grants, store.List("konggrants.dev", "plugingrantreviews", null).Count);
        Assert.NotNull(store.Get("apiextensions.k8s.io", "customresourcedefinitions", "", "plugingrantrequests.konggrants.dev"));
    }

    [Fact(Timeout = Timeout)]
    public async Task Start_Route_IsTheCorrectedOne()
    {
        await using var cluster = await StartAsync("start", TestContext.Current.CancellationToken);
        var route = cluster.Cluster.Store.Get(Gateway, "httproutes", "kualalumpur", "bintang")!;

        Assert.Equal("default", route.Items("spec", "parentRefs").Single().Text("namespace"));
        Assert.Equal("true", route.Text("metadata", "annotations", "konghq.com/strip-path"));
        Assert.Equal("PathPrefix", route.Items("spec", "rules").Single().Items("matches").Single().Text("path", "type"));
        Assert.Equal("httpbin-basic-auth", cluster.Cluster.Store.Get("", "services", "kualalumpur", "httpbin").Text("metadata", "annotations", "konghq.com/plugins"));
    }

    [Fact(Timeout = Timeout)]
    public async Task Finished_Handshake_NamesItself()
    {
        await using var cluster = await StartAsync("finished", TestContext.Current.CancellationToken);
        var store = cluster.Cluster.Store;
        var request = store.List("konggrants.dev", "plugingrantrequests", "qyzylorda").Single();
        var review = store.List("konggrants.dev", "plugingrantreviews", "kualalumpur").Single();

        Assert.Equal(request.Text("metadata", "uid"), review.Text("spec", "request", "uid"));
        Assert.Equal("Approved", review.Text("spec", "decision"));
        Assert.NotNull(store.Get(Gateway, "referencegrants", "kualalumpur", review.Text("spec", "grant")!));
        Assert.Equal("kualalumpur:rate-limit-aygerim", store.Get(Kong, "kongconsumers", "qyzylorda", "aygerim").Text("metadata", "annotations", "konghq.com/plugins"));
    }

    [Theory(Timeout = Timeout)]
    [InlineData("kim", "qyzylorda", "kualalumpur")]
    [InlineData("luka", "kualalumpur", "qyzylorda")]
    public async Task Owner_MayWriteAtHomeAndNowhereElse(string who, string home, string foreign)
    {
        await using var cluster = await StartAsync("start", TestContext.Current.CancellationToken);
        var authorizer = new RbacAuthorizer(cluster.Cluster.Store);
        bool May(string verb, string group, string resource, string @namespace) =>
            authorizer.IsAllowed(new(new RequestUser(who, ["system:authenticated"]), verb, group, "v1", resource, "", @namespace, "x", ""));

        foreach (var (group, resource) in Owned)
        {
            Assert.True(May("create", group, resource, home), $"{who} may not create {resource} in {home}");
            Assert.False(May("get", group, resource, foreign), $"{who} may get {resource} in {foreign}");
        }

        Assert.False(May("create", "rbac.authorization.k8s.io", "rolebindings", home));
        Assert.False(May("list", "", "namespaces", ""));
        Assert.False(May("impersonate", "", "users", ""));
    }

    [Fact]
    public void Roles_OfTheAppInDeployAndInTheDemo_AreTheSame()
    {
        var deployed = Rules(KongGrantsUI.Demo.Cluster.Http.YamlDocuments.Parse(File.ReadAllText(Repository.File("deploy/rbac/app.yaml"))).OfType<JsonObject>());
        var demo = Rules(Scenarios.Load("empty"));

        Assert.Equal(demo.Order(), deployed.Order());
    }

    private static IEnumerable<(string Group, string Resource)> Owned =>
    [
        ("", "services"), ("", "secrets"), (Kong, "kongplugins"), (Kong, "kongconsumers"), (Kong, "kongconsumergroups"), (Gateway, "httproutes"),
        (Gateway, "referencegrants"), ("networking.k8s.io", "ingresses"), ("konggrants.dev", "plugingrantrequests"), ("konggrants.dev", "plugingrantreviews"),
    ];

    private static IEnumerable<string> Rules(IEnumerable<JsonObject> objects) =>
        from rule in objects.Single(item => item.Text("kind") == "ClusterRole" && item.Text("metadata", "name") == "konggrants").Items("rules")
        from resource in rule.Items("resources")
        from verb in rule.Items("verbs")
        select $"{rule.Items("apiGroups").Single().Text()}/{resource.Text()} {verb.Text()}";

    private static Task<EmbeddedCluster> StartAsync(string scenario, CancellationToken cancellation) => EmbeddedCluster.StartAsync(
        new DemoClusterOptions { Port = 0, Scenario = scenario }, TimeProvider.System, NullLoggerFactory.Instance, cancellation);
}
