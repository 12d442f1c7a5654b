using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Patching;
using KongGrantsUI.Demo.Cluster.Storage;

namespace KongGrantsUI.Demo.Cluster.Http;

/// <summary>Create, update, patch, delete and deletecollection.</summary>
internal sealed class WriteEndpoint(ObjectStore store, ObjectWriter writer)
{
    private const string Json = "application/json-patch+json";
    private const string Merge = "application/merge-patch+json";
    private const string Strategic = "application/strategic-merge-patch+json";

    public async Task CreateAsync(ResourceRequest request)
    {
        var body = UnknownFields.Drop(request, await BodyReader.ReadObjectAsync(request.Request, request.Cancellation));
        await request.AnswerAsync(StatusCodes.Status201Created, writer.Create(request.Kind, request.ObjectNamespace, body, request.WriteOptions));
    }

    public async Task UpdateAsync(ResourceRequest request)
    {
        var body = UnknownFields.Drop(request, await BodyReader.ReadObjectAsync(request.Request, request.Cancellation));
        var item = writer.Update(request.Kind, request.ObjectNamespace, request.Target.Name, body, request.WriteOptions);
        await request.AnswerAsync(StatusCodes.Status200OK, item);
    }

    public async Task PatchAsync(ResourceRequest request)
    {
        var apply = Patch(request);
        var patch = BodyReader.Parse(await BodyReader.ReadBytesAsync(request.Request, request.Cancellation));
        var item = writer.Patch(request.Kind, request.ObjectNamespace, request.Target.Name, old => Known(request, Guarded(() => apply(old, patch))), request.WriteOptions);
        await request.AnswerAsync(StatusCodes.Status200OK, item);
    }

    public async Task DeleteAsync(ResourceRequest request)
    {
        var (preconditions, dryRun) = await DeleteOptionsAsync(request);
        var last = writer.Remover.Delete(request.Kind, request.ObjectNamespace, request.Target.Name, preconditions, dryRun || request.DryRun);
        if (request.Kind.ReturnsDeleted || last.Value.At("metadata", "deletionTimestamp") is not null)
            await request.AnswerAsync(StatusCodes.Status200OK, last);
        else
            await JsonAnswer.WriteAsync(request.Context, StatusCodes.Status200OK, Deleted(request, last));
    }

    public async Task DeleteCollectionAsync(ResourceRequest request)
    {
        var query = new ListQuery(request.Kind, request.Request.Query);
        var (_, dryRun) = await DeleteOptionsAsync(request);
        var matching = store.View(request.Kind).Objects.In(request.ListNamespace).Where(item => query.Matches(item.Value));
        foreach (var item in matching)
        {
            try
            {
                writer.Remover.Delete(request.Kind, item.Namespace, item.Name, new(), dryRun || request.DryRun);
            }
            catch (ApiException gone) when (gone.Code == StatusCodes.Status404NotFound)
            {
                // Somebody else deleted it first: that is what was asked for.
            }
        }
        await JsonAnswer.WriteAsync(request.Context, StatusCodes.Status200OK, Success(new() { ["kind"] = request.Kind.Plural }));
    }

    private static Func<JsonObject, JsonNode?, JsonNode?> Patch(ResourceRequest request) => BodyReader.MediaType(request.Request) switch
    {
        Json => JsonPatch.Apply,
        Merge => MergePatch.Apply,
        Strategic when !request.Kind.Custom => StrategicMergePatch.Apply,
        // Server-side apply is left out: kubectl says so where it gets this answer.
        _ when request.Kind.Custom => throw Failures.UnsupportedMediaType(Json, Merge),
        _ => throw Failures.UnsupportedMediaType(Json, Merge, Strategic),
    };

    private static JsonNode? Known(ResourceRequest request, JsonNode? patched) => patched is JsonObject item ? UnknownFields.Drop(request, item) : patched;

    private static JsonNode? Guarded(Func<JsonNode?> apply)
    {
        try
        {
            return BodyReader.Bounded(apply());
        }
        catch (PatchException error) when (error.Malformed)
        {
            throw Failures.BadRequest(error.Message);
        }
        catch (PatchException)
        {
            throw Failures.PatchRejected();
        }
    }

    private static async Task<(Preconditions Preconditions, bool DryRun)> DeleteOptionsAsync(ResourceRequest request)
    {
        if (request.Request.ContentLength is 0 or null && request.Request.Headers.TransferEncoding.Count == 0)
            return (new(), false);
        var body = await BodyReader.ReadObjectAsync(request.Request, request.Cancellation);
        var preconditions = new Preconditions(body.Text("preconditions", "uid"), body.Text("preconditions", "resourceVersion"));
        return (preconditions, body.Items("dryRun").Any(value => value.Text() == "All"));
    }

    private static JsonObject Deleted(ResourceRequest request, StoredObject last)
    {
        var details = new JsonObject { ["name"] = last.Name };
        if (request.Kind.Group.Length > 0)
            details["group"] = request.Kind.Group;
        details["kind"] = request.Kind.Plural;
        details["uid"] = last.Value.Text("metadata", "uid");
        return Success(details);
    }

    private static JsonObject Success(JsonObject details) => new()
    {
        ["kind"] = "Status", ["apiVersion"] = "v1", ["metadata"] = new JsonObject(), ["status"] = "Success", ["details"] = details,
    };
}
