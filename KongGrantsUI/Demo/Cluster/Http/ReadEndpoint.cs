using System.Globalization;
using System.Text.Json;
using KongGrantsUI.Demo.Cluster.Storage;

namespace KongGrantsUI.Demo.Cluster.Http;

/// <summary>Get and list.</summary>
internal sealed class ReadEndpoint(ObjectStore store)
{
    private const int FlushAt = 64 * 1024;

    public Task GetAsync(ResourceRequest request)
    {
        var item = store.Find(request.Kind, request.ObjectNamespace, request.Target.Name) ?? throw Failures.NotFound(request.Kind, request.Target.Name);
        return request.AnswerAsync(StatusCodes.Status200OK, item);
    }

    public async Task ListAsync(ResourceRequest request)
    {
        var query = new ListQuery(request.Kind, request.Request.Query);
        var token = query.Continue is { } text ? ContinueToken.Parse(text) : null;
        var view = View(request, query, token);
        var items = view.Objects.In(request.ListNamespace).Where(item => query.Matches(item.Value));
        if (token is not null)
            items = items.Where(token.Precedes);
        await WriteAsync(request, query, view.Version, items);
    }

    private CollectionView View(ResourceRequest request, ListQuery query, ContinueToken? token)
    {
        var present = store.View(request.Kind);
        if (token is not null)
        {
            return store.ViewAt(request.Kind, token.Version) ?? throw Failures.Gone(
                "The provided continue parameter is too old to display a consistent list result. You must start a new list without the continue parameter.");
        }
        if (query.ResourceVersion > present.Version)
            throw Failures.TooNew(query.ResourceVersion.Value, present.Version);
        if (query is { ExactVersion: true, ResourceVersion: { } version })
            return store.ViewAt(request.Kind, version) ?? throw Failures.Gone($"The resourceVersion for the provided list is too old: {version}.");
        return present;
    }

    private static async Task WriteAsync(ResourceRequest request, ListQuery query, long version, IEnumerable<StoredObject> items)
    {
        var representation = request.Representation();
        (string Continue, int? Remaining)? next = null;
        if (query.Limit > 0)
            (items, next) = Page(query, version, [.. items]);
        request.Response.ContentType = "application/json";
        var output = request.Response.BodyWriter;
        await using var writer = new Utf8JsonWriter(output, JsonAnswer.Options);
        representation.WriteStart(writer, version.ToString(CultureInfo.InvariantCulture), next);
        foreach (var item in items)
        {
            representation.WriteItem(writer, item);
            if (writer.BytesPending < FlushAt)
                continue;
            await writer.FlushAsync(request.Cancellation);
            await output.FlushAsync(request.Cancellation);
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static (IEnumerable<StoredObject> Items, (string Continue, int? Remaining)? Next) Page(ListQuery query, long version, List<StoredObject> items)
    {
        if (items.Count <= query.Limit)
            return (items, null);
        var last = items[query.Limit - 1];
        int? remaining = query.SelectsAll ? items.Count - query.Limit : null;
        return (items.Take(query.Limit), (new ContinueToken(version, last.Namespace, last.Name).ToString(), remaining));
    }
}
