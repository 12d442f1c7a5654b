using System.Net;
using KongGrantsUI.Cluster.Connection;
using KongGrantsUI.Cluster.Wire;
using KongGrantsUI.Model;
using KongGrantsUI.Texts;

namespace KongGrantsUI.Cluster.Watching;

/// <summary>Reads a whole list, page by page, and the resourceVersion to watch from.</summary>
internal sealed class ListReader(ResourceClient client, GroupKind kind, ReflectorOptions options, TimeProvider time, ILogger logger)
{
    private readonly ObjectReader reader = new(kind, options.ObjectLimit);

    /// <param name="cached">Whether the server may answer from its memory.</param>
    public async Task<ListResult> ReadAsync(string version, bool cached, CancellationToken cancellation)
    {
        try
        {
            return await ReadPagesAsync(version, options.PageSize, cached, cancellation);
        }
        catch (ApiException expired) when (expired.Code == HttpStatusCode.Gone)
        {
            // The pages' common version was compacted away while they were read; one unpaged list cannot expire.
            return await ReadPagesAsync(version, 0, cached: false, cancellation);
        }
    }

    private async Task<ListResult> ReadPagesAsync(string version, int limit, bool cached, CancellationToken cancellation)
    {
        var (objects, unread) = (new List<ClusterObject>(), new List<UnreadObject>());
        string? next = null;
        while (true)
        {
            using var deadline = new CancellationTokenSource(options.RequestTimeout, time);
            using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation, deadline.Token);
            using var page = await client.ListAsync(version, limit, next, cached, both.Token);
            // Whatever stands between may answer in the server's place, and an empty list would take all objects away.
            if (page.RootElement.Field("metadata").Text("resourceVersion") is not { Length: > 0 } reached)
                throw new UnansweredException($"What came back is no list of {kind}: it has no resourceVersion. Something between the app and the API server may have answered.");
            foreach (var item in page.RootElement.Items("items"))
            {
                var mapped = reader.Read(item);
                if (mapped.Object is { } found) objects.Add(found);
                else if (reader.KeyOf(item) is { } key) unread.Add(Skip(key, mapped.Problem));
                else logger.Skipped(kind, mapped.Problem.English);
            }

            next = page.RootElement.Field("metadata").Text("continue") is { Length: > 0 } more ? more : null;
            if (next is null) return new ListResult(objects, unread, reached);
        }
    }

    private UnreadObject Skip(ObjectKey key, Sentence problem)
    {
        logger.Skipped(kind, $"{key}: {problem.English}");
        return new UnreadObject(key, problem);
    }
}
