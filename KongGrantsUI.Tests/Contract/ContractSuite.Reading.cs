using System.Text.Json.Nodes;

namespace KongGrantsUI.Tests.Contract;

public abstract partial class ContractSuite
{
    [Theory]
    [InlineData("/apis/configuration.konghq.com/v1/namespaces/kualalumpur/kongplugins/nobody", "404 NotFound kongplugins.configuration.konghq.com \"nobody\" not found")]
    [InlineData("/api/v1/namespaces/nobody", "404 NotFound namespaces \"nobody\" not found")]
    [InlineData("/apis/configuration.konghq.com/v1/namespaces/kualalumpur/nothings", "404 NotFound the server could not find the requested resource")]
    public async Task Get_WhatIsNotThere_IsNotFound(string path, string status)
    {
        var answer = await SendAsync("admin", "GET", path);

        // Of a path that it does not serve, a server may say so in plain text.
        if (answer.ContentType.StartsWith("text/plain", StringComparison.Ordinal)) Assert.Equal(404, answer.Code);
        else Assert.Equal(status, answer.Status);
    }

    [Fact]
    public async Task List_Selectors_TakeTheirObjectsOnly()
    {
        var set = Unique();
        foreach (var tier in new[] { "one", "two", "three" }) await MadeAsync($"{Core}/configmaps", ConfigMap($"{set}-{tier}", $$""","labels":{"set":"{{set}}","tier":"{{tier}}"}"""));

        Assert.Equal([$"{set}-one"], await NamesAsync($"labelSelector=set%3D{set},tier%3Done"));
        Assert.Equal([$"{set}-one", $"{set}-three"], await NamesAsync($"labelSelector=set%3D{set},tier%20in%20(one,three)"));
        Assert.Equal([$"{set}-one", $"{set}-three"], await NamesAsync($"labelSelector=set%3D{set},tier!%3Dtwo"));
        Assert.Equal([$"{set}-two"], await NamesAsync($"labelSelector=set%3D{set},tier%20notin%20(one,three)"));
        Assert.Equal([$"{set}-three"], await NamesAsync($"fieldSelector=metadata.name%3D{set}-three"));
        Assert.Equal(400, (await SendAsync("admin", "GET", $"{Core}/configmaps?labelSelector=a%3D%3D%3Db")).Code);
        Assert.Equal(400, (await SendAsync("admin", "GET", $"{Core}/configmaps?fieldSelector=data.a%3Db")).Code);
    }

    [Fact]
    public async Task List_Pages_AreOneListWithOneVersion()
    {
        var set = Unique();
        for (var number = 0; number < 5; number++) await MadeAsync(Plugins, Plugin($"{set}-{number}"));
        var (names, versions, next) = (new List<string>(), new List<string>(), "");
        do
        {
            var page = await SendAsync("admin", "GET", $"{Plugins}?limit=2{(next.Length == 0 ? "" : $"&continue={Uri.EscapeDataString(next)}")}");
            Assert.True(page.Json["items"]!.AsArray().Count <= 2);
            names.AddRange(page.Json["items"]!.AsArray().Select(item => $"{item!["metadata"]!["name"]}").Where(name => name.StartsWith(set, StringComparison.Ordinal)));
            versions.Add(page.Version);
            next = $"{page.Json["metadata"]!["continue"]}";
        }
        while (next.Length > 0);

        Assert.Equal(Enumerable.Range(0, 5).Select(number => $"{set}-{number}"), names);
        Assert.Single(versions.Distinct());
        Assert.Equal(400, (await SendAsync("admin", "GET", $"{Plugins}?limit=2&continue=nonsense")).Code);
    }

    [Fact]
    public async Task List_Kind_IsNamedAfterIt()
    {
        var list = (await SendAsync("admin", "GET", Plugins)).Json;

        Assert.Equal(("configuration.konghq.com/v1", "KongPluginList"), ($"{list["apiVersion"]}", $"{list["kind"]}"));
    }

    [Fact]
    public async Task ReferenceGrant_OneObject_IsServedInBothVersions()
    {
        const string Grants = "/apis/gateway.networking.k8s.io/{0}/namespaces/kualalumpur/referencegrants";
        var name = Unique();
        await MadeAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, Grants, "v1beta1"), $$$$$$"""{"apiVersion":"gateway.networking.k8s.io/v1beta1","kind":"ReferenceGrant","metadata":{"name":"{{{{{{name}}}}}}"},"spec":{"from":[{"group":"g","kind":"K","namespace":"n"}],"to":[{"group":"g","kind":"K"}]}}""");

        var other = await SendAsync("admin", "GET", $"{string.Format(System.Globalization.CultureInfo.InvariantCulture, Grants, "v1")}/{name}");

        Assert.Equal((200, "gateway.networking.k8s.io/v1", name), (other.Code, $"{other.Json["apiVersion"]}", $"{other.Json["metadata"]!["name"]}"));
    }

    [Fact]
    public async Task Accept_Metadata_SendsNoSecretsValues()
    {
        var list = await SendAsync("admin", "GET", "/api/v1/namespaces/qyzylorda/secrets", headers: ("Accept", "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1"));
        var one = await SendAsync("admin", "GET", "/api/v1/namespaces/qyzylorda/secrets/aygerim-basic-auth", headers: ("Accept", "application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1"));

        Assert.Equal(("PartialObjectMetadataList", "PartialObjectMetadata"), ($"{list.Json["kind"]}", $"{one.Json["kind"]}"));
        Assert.DoesNotContain("\"data\"", list.Text + one.Text, StringComparison.Ordinal);
        Assert.Equal("basic-auth", $"{one.Json["metadata"]!["labels"]!["konghq.com/credential"]}");
    }

    [Fact]
    public async Task Accept_Table_HasAColumnForTheName()
    {
        var table = await SendAsync("admin", "GET", Consumers, headers: ("Accept", "application/json;as=Table;g=meta.k8s.io;v=v1"));

        Assert.Equal("Table", $"{table.Json["kind"]}");
        Assert.Equal("Name", $"{table.Json["columnDefinitions"]![0]!["name"]}");
        Assert.Contains(table.Json["rows"]!.AsArray(), row => $"{row!["cells"]![0]}" == "aygerim" && $"{row["object"]!["kind"]}" == "PartialObjectMetadata");
    }

    [Fact]
    public async Task Accept_WhatNobodySpeaks_IsNotAcceptable() => Assert.Equal(406, (await SendAsync("admin", "GET", $"{Core}/configmaps", headers: ("Accept", "image/png"))).Code);

    [Theory]
    [InlineData("/api", "APIVersions")]
    [InlineData("/apis", "APIGroupList")]
    [InlineData("/api/v1", "APIResourceList")]
    [InlineData("/apis/configuration.konghq.com", "APIGroup")]
    [InlineData("/apis/configuration.konghq.com/v1", "APIResourceList")]
    public async Task Discovery_Documents_AreThere(string path, string kind)
    {
        var answer = await SendAsync("kim", "GET", path);

        Assert.Equal((200, kind), (answer.Code, $"{answer.Json["kind"]}"));
    }

    [Fact]
    public async Task Discovery_OfAResource_SaysWhatItCan()
    {
        var plugin = (await SendAsync("kim", "GET", "/apis/configuration.konghq.com/v1")).Json["resources"]!.AsArray().First(item => $"{item!["name"]}" == "kongplugins")!;

        Assert.Equal(("KongPlugin", true), ($"{plugin["kind"]}", plugin["namespaced"]!.GetValue<bool>()));
        Assert.Superset(new HashSet<string> { "create", "delete", "deletecollection", "get", "list", "patch", "update", "watch" }, plugin["verbs"]!.AsArray().Select(verb => $"{verb}").ToHashSet());
    }

    [Fact]
    public async Task Version_IsThere() => Assert.StartsWith("v1.", $"{(await SendAsync("kim", "GET", "/version")).Json["gitVersion"]}", StringComparison.Ordinal);

    private async Task<string[]> NamesAsync(string query) =>
        [.. (await SendAsync("admin", "GET", $"{Core}/configmaps?{query}")).Json["items"]!.AsArray().Select(item => $"{item!["metadata"]!["name"]}").Order(StringComparer.Ordinal)];
}
