using System.Globalization;
using System.Text.Json.Nodes;
using KongGrantsUI.Analysis;
using KongGrantsUI.Analysis.Plugins;
using KongGrantsUI.Demo.Gateway.Configuration;

namespace KongGrantsUI.Demo.Gateway.Admin;

/// <summary>
/// What Kong's Admin API tells of the configuration that is served (semantics 7.2): lists with <c>data</c> and <c>next</c>,
/// read only, without the plugins' configs, since those may come from Secrets.
/// </summary>
public sealed class AdminApi(ConfigCell cell)
{
    private const int MostItems = 1000;

    public async Task HandleAsync(HttpContext context)
    {
        context.Response.Headers.Server = KongVersion.Server;
        if (!HttpMethods.IsGet(context.Request.Method)) await AnswerAsync(context, 405, new JsonObject { ["message"] = "Method not allowed" });
        else if (List(cell.Current.Analysis, context.Request.Path.Value?.Trim('/') ?? "") is { } items) await AnswerAsync(context, 200, Page(context.Request, items));
        else await AnswerAsync(context, 404, new JsonObject { ["message"] = "Not found" });
    }

    private static JsonObject[]? List(ClusterAnalysis analysis, string path) => path switch
    {
        "plugins" => [.. analysis.Entities.Select(Plugin)],
        "services" => [.. analysis.KongServices.Select(service => Named("services", service.Name, "name"))],
        "routes" => [.. analysis.KongRoutes.Select(route => Named("routes", route.Name, "name"))],
        "consumers" => [.. analysis.Consumers.Select(consumer => Named("consumers", consumer.KongName, "username"))],
        "consumer_groups" => [.. analysis.Entities.Select(entity => entity.Scope.ConsumerGroup).OfType<string>().Distinct().Select(name => Named("consumergroups", name, "name"))],
        _ => null,
    };

    private static JsonObject Plugin(PluginEntity entity) => new()
    {
        ["id"] = (entity.Id ?? Guid.Empty).ToString(),
        ["name"] = entity.Type,
        ["instance_name"] = entity.InstanceName,
        ["enabled"] = entity.Enabled,
        ["service"] = Reference("services", entity.Scope.Service),
        ["route"] = Reference("routes", entity.Scope.Route),
        ["consumer"] = Reference("consumers", entity.Scope.Consumer),
        ["consumer_group"] = Reference("consumergroups", entity.Scope.ConsumerGroup),
        ["tags"] = new JsonArray([$"k8s-name:{entity.Plugin.Name}", $"k8s-namespace:{entity.Plugin.Namespace}", $"k8s-kind:{entity.Plugin.Kind.Kind}", "managed-by-ingress-controller"]),
    };

    private static JsonObject? Reference(string collection, string? name) => name is null ? null : new JsonObject { ["id"] = KongId.Of(collection, name).ToString() };

    private static JsonObject Named(string collection, string name, string field) => new() { ["id"] = KongId.Of(collection, name).ToString(), [field] = name };

    private static JsonObject Page(HttpRequest request, JsonObject[] items)
    {
        var size = Math.Clamp(Number(request.Query["size"], 100), 1, MostItems);
        var offset = Math.Max(0, Number(request.Query["offset"], 0));
        var rest = items.Length - offset - size;
        return new JsonObject
        {
            ["data"] = new JsonArray([.. items.Skip(offset).Take(size)]),
            ["next"] = rest > 0 ? $"{request.Path}?offset={(offset + size).ToString(CultureInfo.InvariantCulture)}" : null,
        };
    }

    private static int Number(string? text, int otherwise) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private static Task AnswerAsync(HttpContext context, int status, JsonObject body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(body.ToJsonString());
    }
}
