using System.Text.Json.Nodes;

namespace KongGrantsUI.Tests.Contract;

public abstract partial class ContractSuite
{
    [Fact]
    public async Task Create_Object_GetsWhatTheServerOwns()
    {
        var name = Unique();
        var made = await MadeAsync(Plugins, Plugin(name));
        var meta = made.Json["metadata"]!;

        Assert.Equal((name, "kualalumpur", "1"), ($"{meta["name"]}", $"{meta["namespace"]}", $"{meta["generation"]}"));
        Assert.All(["uid", "resourceVersion", "creationTimestamp"], field => Assert.NotEqual("", $"{meta[field]}"));
        Assert.Equal(made.Version, (await SendAsync("admin", "GET", $"{Plugins}/{name}")).Version);
    }

    [Fact]
    public async Task Create_Twice_IsAlreadyExists()
    {
        var name = Unique();
        await MadeAsync(Plugins, Plugin(name));

        Assert.Equal($"409 AlreadyExists kongplugins.configuration.konghq.com \"{name}\" already exists", (await SendAsync("admin", "POST", Plugins, Plugin(name))).Status);
        Assert.Equal("409 AlreadyExists namespaces \"default\" already exists", (await SendAsync("admin", "POST", "/api/v1/namespaces", """{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"default"}}""")).Status);
    }

    [Fact]
    public async Task Create_GenerateName_MakesANameFromIt()
    {
        var made = await MadeAsync($"{Core}/configmaps", """{"apiVersion":"v1","kind":"ConfigMap","metadata":{"generateName":"made-"}}""");

        Assert.Matches("^made-[a-z0-9]{5}$", $"{made.Json["metadata"]!["name"]}");
        Assert.Equal("made-", $"{made.Json["metadata"]!["generateName"]}");
    }

    [Theory]
    [InlineData("Bad_Name", 422)]
    [InlineData("-x", 422)]
    public async Task Create_BadName_IsInvalid(string name, int code)
    {
        var answer = await SendAsync("admin", "POST", $"{Core}/configmaps", ConfigMap(name));

        Assert.Equal(code, answer.Code);
        Assert.StartsWith($"ConfigMap \"{name}\" is invalid: metadata.name: Invalid value: \"{name}\":", $"{answer.Json["message"]}", StringComparison.Ordinal);
        Assert.Equal("FieldValueInvalid", $"{answer.Json["details"]!["causes"]![0]!["reason"]}");
    }

    [Fact]
    public async Task Create_WithoutName_IsInvalid()
    {
        var answer = await SendAsync("admin", "POST", $"{Core}/configmaps", """{"apiVersion":"v1","kind":"ConfigMap"}""");

        Assert.Equal((422, "Invalid"), (answer.Code, $"{answer.Json["reason"]}"));
        Assert.Contains("name or generateName is required", $"{answer.Json["message"]}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_OtherNamespaceInTheBody_IsRefused()
    {
        var answer = await SendAsync("admin", "POST", $"{Core}/configmaps", ConfigMap(Unique(), ",\"namespace\":\"default\""));

        Assert.Equal("400 BadRequest the namespace of the provided object does not match the namespace sent on the request", answer.Status);
    }

    [Fact]
    public async Task Create_InANamespaceThatIsNotThere_IsNotFound() => Assert.Equal(
        "404 NotFound namespaces \"nowhere\" not found", (await SendAsync("admin", "POST", "/api/v1/namespaces/nowhere/configmaps", ConfigMap("x"))).Status);

    [Theory]
    [InlineData("{", "application/json", 400)]
    [InlineData("[]", "application/json", 400)]
    [InlineData("{}", "application/json", 400)]
    [InlineData("x", "text/plain", 415)]
    public async Task Create_BodyThatIsNoObject_IsRefused(string body, string type, int code) => Assert.Equal(code, (await SendAsync("admin", "POST", Plugins, body, type)).Code);

    [Fact]
    public async Task Create_DryRun_AnswersAndKeepsNothing()
    {
        var name = Unique();
        var answer = await SendAsync("admin", "POST", $"{Plugins}?dryRun=All", Plugin(name));

        Assert.Equal(201, answer.Code);
        Assert.Equal(404, (await SendAsync("admin", "GET", $"{Plugins}/{name}")).Code);
        Assert.Equal(422, (await SendAsync("admin", "POST", $"{Plugins}?dryRun=yes", Plugin(name))).Code);
    }

    [Fact]
    public async Task Update_StaleVersion_IsAConflict()
    {
        var name = Unique();
        var made = await MadeAsync($"{Core}/configmaps", ConfigMap(name));
        await SendAsync("admin", "PATCH", $"{Core}/configmaps/{name}", """{"data":{"a":"2"}}""", Merge);

        Assert.Equal(
            $"409 Conflict Operation cannot be fulfilled on configmaps \"{name}\": the object has been modified; please apply your changes to the latest version and try again",
            (await SendAsync("admin", "PUT", $"{Core}/configmaps/{name}", made.Text)).Status);
    }

    [Fact]
    public async Task Update_CustomResourceWithoutVersion_IsInvalid()
    {
        var name = Unique();
        await MadeAsync(Plugins, Plugin(name));
        var answer = await SendAsync("admin", "PUT", $"{Plugins}/{name}", Plugin(name));

        Assert.Equal(422, answer.Code);
        Assert.Contains("metadata.resourceVersion: Invalid value: 0x0: must be specified for an update", $"{answer.Json["message"]}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Update_Spec_RaisesTheGenerationAndMetadataDoesNot()
    {
        var name = Unique();
        await MadeAsync(Plugins, Plugin(name));
        var labelled = await SendAsync("admin", "PATCH", $"{Plugins}/{name}", """{"metadata":{"labels":{"a":"b"}}}""", Merge);
        var changed = await SendAsync("admin", "PATCH", $"{Plugins}/{name}", """{"config":{"max_age":2}}""", Merge);

        Assert.Equal(("1", "2"), ($"{labelled.Json["metadata"]!["generation"]}", $"{changed.Json["metadata"]!["generation"]}"));
        Assert.NotEqual(labelled.Version, changed.Version);
    }

    [Fact]
    public async Task Patch_ThatChangesNothing_KeepsTheVersion()
    {
        var name = Unique();
        var made = await MadeAsync(Plugins, Plugin(name));

        Assert.Equal(made.Version, (await SendAsync("admin", "PATCH", $"{Plugins}/{name}", """{"plugin":"cors"}""", Merge)).Version);
    }

    [Fact]
    public async Task Patch_WithStaleVersion_IsAConflict()
    {
        var name = Unique();
        var made = await MadeAsync(Plugins, Plugin(name));
        await SendAsync("admin", "PATCH", $"{Plugins}/{name}", """{"disabled":true}""", Merge);
        var answer = await SendAsync("admin", "PATCH", $"{Plugins}/{name}", $$"""{"metadata":{"resourceVersion":"{{made.Version}}"},"disabled":false}""", Merge);

        Assert.StartsWith($"409 Conflict Operation cannot be fulfilled on kongplugins.configuration.konghq.com \"{name}\": the object has been modified", answer.Status, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Patch_EachType_DoesWhatItsStandardSays()
    {
        var name = Unique();
        await MadeAsync($"{Core}/services", $$$$$$"""{"apiVersion":"v1","kind":"Service","metadata":{"name":"{{{{{{name}}}}}}","annotations":{"keep":"me","drop":"me"}},"spec":{"ports":[{"name":"a","port":80}]}}""");
        var merged = await SendAsync("admin", "PATCH", $"{Core}/services/{name}", """{"metadata":{"annotations":{"drop":null,"new":"one"}}}""", Merge);
        var patched = await SendAsync("admin", "PATCH", $"{Core}/services/{name}", """[{"op":"test","path":"/metadata/annotations/new","value":"one"},{"op":"replace","path":"/metadata/annotations/new","value":"two"}]""", JsonPatch);
        var strategic = await SendAsync("admin", "PATCH", $"{Core}/services/{name}", """{"spec":{"ports":[{"name":"b","port":81}]}}""", Strategic);

        Assert.Equal("""{"keep":"me","new":"one"}""", Sorted(merged.Json["metadata"]!["annotations"]!));
        Assert.Equal("two", $"{patched.Json["metadata"]!["annotations"]!["new"]}");
        Assert.Equal([80, 81], strategic.Json["spec"]!["ports"]!.AsArray().Select(port => port!["port"]!.GetValue<int>()).Order());
    }

    [Fact]
    public async Task Patch_Refusals_HaveTheirCodes()
    {
        var name = Unique();
        await MadeAsync(Plugins, Plugin(name));

        Assert.Equal(415, (await SendAsync("admin", "PATCH", $"{Plugins}/{name}", "{}", Strategic)).Code);
        Assert.Equal(415, (await SendAsync("admin", "PATCH", $"{Plugins}/{name}", "{}", "application/json")).Code);
        Assert.Equal(422, (await SendAsync("admin", "PATCH", $"{Plugins}/{name}", """[{"op":"test","path":"/plugin","value":"other"}]""", JsonPatch)).Code);
        // Servers of before 1.25 call this an internal error.
        Assert.True((await SendAsync("admin", "PATCH", $"{Plugins}/{name}", "{", Merge)).Code is 400 or 500);
        Assert.Equal("404 NotFound kongplugins.configuration.konghq.com \"nobody\" not found", (await SendAsync("admin", "PATCH", $"{Plugins}/nobody", "{}", Merge)).Status);
    }

    [Fact]
    public async Task Status_Subresource_ChangesNothingElseAndIsChangedByNothingElse()
    {
        var name = Unique();
        await MadeAsync(Plugins, Plugin(name));
        var status = await SendAsync("admin", "PATCH", $"{Plugins}/{name}/status", """{"plugin":"other","status":{"conditions":[{"type":"Programmed","status":"True","reason":"r","message":"m","lastTransitionTime":"2026-01-01T00:00:00Z"}]}}""", Merge);
        var spec = await SendAsync("admin", "PATCH", $"{Plugins}/{name}", """{"status":{"conditions":[]},"disabled":true}""", Merge);

        Assert.Equal(("cors", "1"), ($"{status.Json["plugin"]}", $"{status.Json["metadata"]!["generation"]}"));
        Assert.Equal(("Programmed", "true"), ($"{spec.Json["status"]!["conditions"]![0]!["type"]}", $"{spec.Json["disabled"]}"));
    }

    [Fact]
    public async Task Delete_Object_AnswersSuccessAndThenNotFound()
    {
        var name = Unique();
        var made = await MadeAsync(Plugins, Plugin(name));
        var wrong = await SendAsync("admin", "DELETE", $"{Plugins}/{name}", """{"preconditions":{"uid":"00000000-0000-0000-0000-000000000000"}}""");
        var gone = await SendAsync("admin", "DELETE", $"{Plugins}/{name}", $$$"""{"preconditions":{"uid":"{{{made.Json["metadata"]!["uid"]}}}"}}""");

        Assert.Equal((409, "Conflict"), (wrong.Code, $"{wrong.Json["reason"]}"));
        Assert.Equal((200, "Success", name), (gone.Code, $"{gone.Json["status"]}", $"{gone.Json["details"]!["name"]}"));
        Assert.Equal($"404 NotFound kongplugins.configuration.konghq.com \"{name}\" not found", (await SendAsync("admin", "DELETE", $"{Plugins}/{name}")).Status);
    }

    [Fact]
    public async Task DeleteCollection_ByLabel_TakesThoseOnly()
    {
        var (label, name) = (Unique(), Unique());
        await MadeAsync($"{Core}/configmaps", ConfigMap($"{name}-a", $$""","labels":{"set":"{{label}}"}"""));
        await MadeAsync($"{Core}/configmaps", ConfigMap($"{name}-b"));

        Assert.Equal(200, (await SendAsync("admin", "DELETE", $"{Core}/configmaps?labelSelector=set%3D{label}")).Code);
        Assert.Equal((404, 200), ((await SendAsync("admin", "GET", $"{Core}/configmaps/{name}-a")).Code, (await SendAsync("admin", "GET", $"{Core}/configmaps/{name}-b")).Code));
    }

    private static string Sorted(JsonNode node) => new JsonObject(node.AsObject().OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone()))).ToJsonString();
}
