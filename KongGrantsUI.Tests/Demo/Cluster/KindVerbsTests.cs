using System.Net;
using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Kinds;
using static KongGrantsUI.Tests.Demo.Cluster.ClusterFixture;

namespace KongGrantsUI.Tests.Demo.Cluster;

/// <summary>Every verb on every kind in every version that is served, over HTTP. Content is left out: validation has its own tests.</summary>
public sealed class KindVerbsTests
{
    public static TheoryData<string, string> Served =>
        [.. KindTable.All.SelectMany(kind => kind.Versions, (kind, version) => (kind.ApiVersion(version), kind.Kind))];

    [Theory]
    [MemberData(nameof(Served))]
    public async Task Object_FromItsCreationToItsEnd_IsAsKubernetesHasIt(string apiVersion, string kindName)
    {
        await using var cluster = await StartAsync();
        var (kind, all, one) = Addresses(apiVersion, kindName);

        var (created, first) = await cluster.PostAsync(all, Body(apiVersion, kindName));
        Assert.Equal(HttpStatusCode.Created, created);
        Assert.Equal((apiVersion, kindName), (Text(first, "apiVersion"), Text(first, "kind")));
        Assert.Equal("2026-03-01T12:00:00Z", Text(first, "metadata", "creationTimestamp"));
        Assert.Equal(kind.HasGeneration ? "1" : null, first["metadata"]!["generation"]?.ToJsonString());
        Assert.Equal(kind.Namespaced ? "kim" : null, Text(first, "metadata", "namespace"));

        var (taken, status) = await cluster.PostAsync(all, Body(apiVersion, kindName));
        Assert.Equal((409, "AlreadyExists", $"{kind.QualifiedPlural} \"one\" already exists"), ((int)taken, Text(status, "reason"), Text(status, "message")));

        first["metadata"]!["labels"] = new JsonObject { ["app"] = "a" };
        var (updated, second) = await cluster.SendAsync(HttpMethod.Put, one, first.ToJsonString());
        Assert.Equal(HttpStatusCode.OK, updated);
        Assert.Equal(Text(first, "metadata", "uid"), Text(second, "metadata", "uid"));
        Assert.Equal(first["metadata"]!["generation"]?.ToJsonString(), second["metadata"]!["generation"]?.ToJsonString());
        Assert.True(Version(second) > Version(first));

        var (stale, conflict) = await cluster.SendAsync(HttpMethod.Put, one, With(first, "x", "y").ToJsonString());
        Assert.Equal((409, "Conflict"), ((int)stale, Text(conflict, "reason")));

        var (_, merged) = await cluster.PatchAsync(one, "merge", """{"metadata":{"annotations":{"m":"1"}}}""");
        Assert.Equal("1", Text(merged, "metadata", "annotations", "m"));
        var (_, patched) = await cluster.PatchAsync(one, "json", """[{"op":"replace","path":"/metadata/annotations/m","value":"2"}]""");
        Assert.Equal("2", Text(patched, "metadata", "annotations", "m"));
        var (strategic, _) = await cluster.PatchAsync(one, "strategic-merge", """{"metadata":{"annotations":{"m":"3"}}}""");
        Assert.Equal(kind.Custom ? HttpStatusCode.UnsupportedMediaType : HttpStatusCode.OK, strategic);

        Assert.Equal(HttpStatusCode.OK, (await cluster.SendAsync(HttpMethod.Delete, one)).Code);
        var (gone, notFound) = await cluster.GetAsync(one);
        Assert.Equal((404, "NotFound", $"{kind.QualifiedPlural} \"one\" not found"), ((int)gone, Text(notFound, "reason"), Text(notFound, "message")));
    }

    [Theory]
    [MemberData(nameof(Served))]
    public async Task List_OfAKind_PagesSelectsAndIsDeleted(string apiVersion, string kindName)
    {
        await using var cluster = await StartAsync();
        var (_, all, _) = Addresses(apiVersion, kindName);
        foreach (var name in new[] { "one", "two", "six" })
            Assert.Equal(HttpStatusCode.Created, (await cluster.PostAsync(all, Labelled(apiVersion, kindName, name))).Code);

        var (_, page) = await cluster.GetAsync($"{all}?limit=2&labelSelector=mine");
        Assert.Equal(($"{kindName}List", apiVersion), (Text(page, "kind"), Text(page, "apiVersion")));
        var (_, rest) = await cluster.GetAsync($"{all}?limit=2&labelSelector=mine&continue={Uri.EscapeDataString(Text(page, "metadata", "continue")!)}");
        Assert.Equal(["one", "six", "two"], Names(page).Concat(Names(rest)));
        Assert.Null(rest["metadata"]!["continue"]);
        Assert.Equal(["six"], Names((await cluster.GetAsync($"{all}?labelSelector=mine%3Dsix")).Body));
        Assert.Equal(["two"], Names((await cluster.GetAsync($"{all}?fieldSelector=metadata.name%3Dtwo")).Body));
        Assert.DoesNotContain("two", Names((await cluster.GetAsync($"{all}?fieldSelector=metadata.name!%3Dtwo")).Body));

        var (deleted, status) = await cluster.SendAsync(HttpMethod.Delete, $"{all}?labelSelector=mine%20in%20(one,two)");
        if (kindName == "Namespace")
            Assert.Equal((405, "MethodNotAllowed"), ((int)deleted, Text(status, "reason")));
        else
            Assert.Equal(["six"], Names((await cluster.GetAsync($"{all}?labelSelector=mine")).Body));
    }

    [Theory]
    [MemberData(nameof(Served))]
    public async Task DryRun_OfAnyVerb_ChangesNothing(string apiVersion, string kindName)
    {
        await using var cluster = await StartAsync();
        var (_, all, one) = Addresses(apiVersion, kindName);
        Assert.Equal(HttpStatusCode.Created, (await cluster.PostAsync(all + "?dryRun=All", Body(apiVersion, kindName))).Code);
        Assert.Equal(HttpStatusCode.NotFound, (await cluster.GetAsync(one)).Code);
        var (_, made) = await cluster.PostAsync(all, Body(apiVersion, kindName));

        await cluster.SendAsync(HttpMethod.Put, one + "?dryRun=All", With(made, "x", "y").ToJsonString());
        await cluster.PatchAsync(one + "?dryRun=All", "merge", """{"metadata":{"labels":{"x":"y"}}}""");
        await cluster.SendAsync(HttpMethod.Delete, one + "?dryRun=All");
        await cluster.SendAsync(HttpMethod.Delete, one, """{"kind":"DeleteOptions","apiVersion":"v1","dryRun":["All"]}""");
        await cluster.SendAsync(HttpMethod.Delete, all + "?dryRun=All");

        Assert.Equal(made.ToJsonString(), (await cluster.GetAsync(one)).Body.ToJsonString());
    }

    [Theory]
    [MemberData(nameof(Served))]
    public async Task Status_IsWrittenAtItsOwnAddressOnly(string apiVersion, string kindName)
    {
        await using var cluster = await StartAsync();
        var (kind, all, one) = Addresses(apiVersion, kindName);
        var body = Body(apiVersion, kindName);
        body["status"] = new JsonObject { ["note"] = "mine" };
        var (_, made) = await cluster.PostAsync(all, body);
        var (code, _) = await cluster.PatchAsync(one + "/status", "merge", """{"status":{"note":"theirs"},"metadata":{"labels":{"a":"b"}}}""");
        var (_, after) = await cluster.PatchAsync(one, "merge", """{"status":{"note":"mine"}}""");

        Assert.Equal(kind.HasStatus ? 200 : 404, (int)code);
        if (!kind.HasStatus) return;
        Assert.NotEqual("mine", Text(made, "status", "note"));
        Assert.Equal("theirs", Text(after, "status", "note"));
        Assert.Equal(made["metadata"]!["generation"]?.ToJsonString(), after["metadata"]!["generation"]?.ToJsonString());
    }

    private static (KindInfo Kind, string All, string One) Addresses(string apiVersion, string kindName)
    {
        var kind = KindTable.FindByKind(apiVersion, kindName)!;
        var all = $"/{(kind.Group.Length == 0 ? "api" : "apis")}/{apiVersion}{(kind.Namespaced ? "/namespaces/kim" : "")}/{kind.Plural}";
        return (kind, all, $"{all}/one");
    }

    private static JsonObject Body(string apiVersion, string kindName, string name = "one") =>
        new() { ["apiVersion"] = apiVersion, ["kind"] = kindName, ["metadata"] = new JsonObject { ["name"] = name } };

    private static JsonObject Labelled(string apiVersion, string kindName, string name)
    {
        var body = Body(apiVersion, kindName, name);
        body["metadata"]!["labels"] = new JsonObject { ["mine"] = name };
        return body;
    }

    private static JsonNode With(JsonNode item, string label, string value)
    {
        var copy = item.DeepClone();
        copy["metadata"]!["labels"] = new JsonObject { [label] = value };
        return copy;
    }

    private static string? Text(JsonNode node, params string[] path) => (string?)path.Aggregate((JsonNode?)node, (inner, step) => inner?[step]);

    private static long Version(JsonNode item) => long.Parse(Text(item, "metadata", "resourceVersion")!, System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<string?> Names(JsonNode list) => list["items"]!.AsArray().Select(item => (string?)item!["metadata"]!["name"]);
}
