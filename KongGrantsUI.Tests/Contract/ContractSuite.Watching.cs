using System.Text.Json.Nodes;

namespace KongGrantsUI.Tests.Contract;

public abstract partial class ContractSuite
{
    [Fact]
    public async Task Watch_FromAVersion_ShowsWhatCameAfterItInOrder()
    {
        var name = Unique();
        var before = (await SendAsync("admin", "GET", $"{Core}/configmaps")).Version;
        await MadeAsync($"{Core}/configmaps", ConfigMap(name));
        await SendAsync("admin", "PATCH", $"{Core}/configmaps/{name}", """{"data":{"a":"2"}}""", Merge);
        await SendAsync("admin", "DELETE", $"{Core}/configmaps/{name}");

        var events = await EventsAsync($"{Core}/configmaps?watch=true&resourceVersion={before}&fieldSelector=metadata.name%3D{name}&timeoutSeconds=20", 3);

        Assert.Equal(["ADDED", "MODIFIED", "DELETED"], events.Select(item => $"{item["type"]}"));
        Assert.All(events, item => Assert.Equal(("ConfigMap", name), ($"{item["object"]!["kind"]}", $"{item["object"]!["metadata"]!["name"]}")));
        Assert.Equal(3, events.Select(item => $"{item["object"]!["metadata"]!["resourceVersion"]}").Distinct().Count());
    }

    [Fact]
    public async Task Watch_ObjectThatLeavesTheSelector_IsDeletedToIt()
    {
        var name = Unique();
        var before = (await SendAsync("admin", "GET", $"{Core}/configmaps")).Version;
        await MadeAsync($"{Core}/configmaps", ConfigMap(name));
        await SendAsync("admin", "PATCH", $"{Core}/configmaps/{name}", $$$$$$"""{"metadata":{"labels":{"in":"{{{{{{name}}}}}}"}}}""", Merge);
        await SendAsync("admin", "PATCH", $"{Core}/configmaps/{name}", """{"metadata":{"labels":{"in":null}}}""", Merge);

        var events = await EventsAsync($"{Core}/configmaps?watch=true&resourceVersion={before}&labelSelector=in%3D{name}&timeoutSeconds=20", 2);

        Assert.Equal(["ADDED", "DELETED"], events.Select(item => $"{item["type"]}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("&resourceVersion=0")]
    public async Task Watch_WithoutAVersion_BeginsWithWhatIsThere(string version)
    {
        var events = await EventsAsync($"{Consumers}?watch=true&timeoutSeconds=20{version}", 2);

        Assert.Equal(["ADDED aygerim", "ADDED rustem"], events.Select(item => $"{item["type"]} {item["object"]!["metadata"]!["name"]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Watch_Timeout_EndsTheStreamInOrder()
    {
        var version = (await SendAsync("admin", "GET", Consumers)).Version;

        Assert.Empty(await EventsAsync($"{Consumers}?watch=true&resourceVersion={version}&timeoutSeconds=1", 1));
    }

    // The real server of 1.20 sends none, later ones one a minute: the app may not need any.
    [Theory]
    [InlineData("&allowWatchBookmarks=true", true)]
    [InlineData("", false)]
    public async Task Watch_Bookmarks_ComeToThoseAloneWhoAskForThem(string asking, bool asked)
    {
        var version = (await SendAsync("admin", "GET", Plugins)).Version;
        await MadeAsync(Plugins, Plugin(Unique()));

        var answer = await SendAsync("admin", "GET", $"{Plugins}?watch=true&resourceVersion={version}&timeoutSeconds=4{asking}");

        var events = answer.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToArray();
        var bookmarks = events.Where(item => $"{item["type"]}" == "BOOKMARK").Select(item => item["object"]!).ToArray();
        Assert.Contains(events, item => $"{item["type"]}" == "ADDED");
        Assert.True(asked || bookmarks.Length == 0);
        Assert.All(bookmarks, item => Assert.Equal(
            ("KongPlugin", "configuration.konghq.com/v1", false, true),
            ($"{item["kind"]}", $"{item["apiVersion"]}", item["metadata"]!.AsObject().ContainsKey("name"), $"{item["metadata"]!["resourceVersion"]}".Length > 0)));
    }

    [Fact]
    public async Task Watch_VersionThatIsTooOld_IsGone()
    {
        var name = Unique();
        await MadeAsync(Plugins, Plugin(name));
        for (var count = 0; count < 70; count++) await SendAsync("admin", "PATCH", $"{Plugins}/{name}", $$$$"""{"config":{"max_age":{{{{count}}}}}}""", Merge);
        var answer = await SendAsync("admin", "GET", "/apis/configuration.konghq.com/v1/kongplugins?watch=true&resourceVersion=1&timeoutSeconds=2");

        // As the status of the answer, or as an ERROR event in it: the app has to understand both.
        var status = answer.Code == 200 ? JsonNode.Parse(answer.Text.Split('\n')[0])!["object"]! : answer.Json;
        Assert.Equal(("410", "Expired"), ($"{status["code"]}", $"{status["reason"]}"));
        Assert.StartsWith("too old resource version: 1 (", $"{status["message"]}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watch_VersionThatIsNoNumber_IsRefused() =>
        Assert.InRange((await SendAsync("admin", "GET", $"{Consumers}?watch=true&resourceVersion=abc&timeoutSeconds=1")).Code, 400, 500);

    [Fact]
    public async Task Watch_MetadataOnly_CarriesNoValues()
    {
        Assert.SkipWhen(api.Missing.Length > 0, api.Missing);
        var answer = await SendAsync(
            "admin", "GET", "/api/v1/namespaces/qyzylorda/secrets?watch=true&timeoutSeconds=1", headers: ("Accept", "application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1"));

        var first = JsonNode.Parse(answer.Text.Split('\n')[0])!;
        Assert.Equal(("ADDED", "PartialObjectMetadata"), ($"{first["type"]}", $"{first["object"]!["kind"]}"));
        Assert.DoesNotContain("\"data\"", answer.Text, StringComparison.Ordinal);
    }

    private async Task<List<JsonNode>> EventsAsync(string path, int count)
    {
        Assert.SkipWhen(api.Missing.Length > 0, api.Missing);
        var events = new List<JsonNode>();
        await foreach (var line in api.WatchAsync("admin", path))
        {
            if (line.Length == 0) continue;
            events.Add(JsonNode.Parse(line)!);
            if (events.Count == count) break;
        }

        return events;
    }
}
