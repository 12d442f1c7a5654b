namespace KongGrantsUI.Tests.Contract;

/// <summary>
/// Every answer of the API server that the app relies on, asserted alike of the embedded server and of a real one: what
/// holds here holds in both.
/// </summary>
public abstract partial class ContractSuite(ApiUnderTest api)
{
    private const string Core = "/api/v1/namespaces/kualalumpur";
    private const string Plugins = "/apis/configuration.konghq.com/v1/namespaces/kualalumpur/kongplugins";
    private const string Consumers = "/apis/configuration.konghq.com/v1/namespaces/qyzylorda/kongconsumers";
    private const string Merge = "application/merge-patch+json";
    private const string JsonPatch = "application/json-patch+json";
    private const string Strategic = "application/strategic-merge-patch+json";

    private static string Plugin(string name, string more = "") =>
        $$$$$$"""{"apiVersion":"configuration.konghq.com/v1","kind":"KongPlugin","metadata":{"name":"{{{{{{name}}}}}}"{{{{{{more}}}}}}},"plugin":"cors","config":{"max_age":1}}""";

    private static string ConfigMap(string name, string more = "") =>
        $$$$$$"""{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"{{{{{{name}}}}}}"{{{{{{more}}}}}}},"data":{"a":"1"}}""";

    private Task<ApiAnswer> SendAsync(string user, string method, string path, string? body = null, string type = "application/json", params (string Name, string Value)[] headers)
    {
        Assert.SkipWhen(api.Missing.Length > 0, api.Missing);
        return api.SendAsync(user, method, path, body, type, headers);
    }

    private async Task<ApiAnswer> MadeAsync(string path, string body)
    {
        var made = await SendAsync("admin", "POST", path, body);
        Assert.True(made.Code == 201, made.Text);
        return made;
    }

    private static string Unique() => $"t{Guid.NewGuid():N}"[..12];
}
