using KongGrantsUI.Demo.Cluster.Access;
using KongGrantsUI.Demo.Cluster.Discovery;
using KongGrantsUI.Demo.Cluster.Kinds;
using KongGrantsUI.Demo.Cluster.Storage;
using KongGrantsUI.Demo.Cluster.Watching;

namespace KongGrantsUI.Demo.Cluster.Http;

/// <summary>One request from the socket to its answer, in Kubernetes' order: authenticate, authorize, then look at what is asked.</summary>
internal sealed class ApiPipeline(Caller caller, IAuthorizer authorizer, Endpoints endpoints, TimeProvider time)
{
    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            await AnswerAsync(context);
        }
        catch (ApiException failure) when (!context.Response.HasStarted)
        {
            await JsonAnswer.WriteAsync(context, failure.Code, failure.ToStatus());
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client went away.
        }
    }

    private Task AnswerAsync(HttpContext context)
    {
        var user = caller.Identify(context.Request);
        var target = RequestTarget.Parse(context.Request.Path.Value ?? "/");
        var verb = VerbOf(context.Request, target);
        var attributes = target.Attributes(user, verb);
        if (!authorizer.IsAllowed(attributes)) throw Failures.Forbidden(attributes);
        if (!target.IsResource) return endpoints.Discovery.AnswerAsync(context, target.Path);
        if (endpoints.Virtual(target) is { } review) return ReviewAsync(context, review, user, target);
        var kind = KindTable.Find(target.Group, target.Version, target.Resource) ?? throw Failures.UnknownPath();
        return ResourceAsync(new ResourceRequest(context, kind, target, time.GetUtcNow()), verb);
    }

    private static string VerbOf(HttpRequest request, RequestTarget target)
    {
        if (!target.IsResource) return request.Method.ToLowerInvariant();
        var named = target.Name.Length > 0;
        return request.Method switch
        {
            "GET" or "HEAD" when request.Query["watch"].ToString() is "1" or "true" or "True" => "watch",
            "GET" or "HEAD" => named ? "get" : "list",
            "POST" => "create",
            "PUT" => "update",
            "PATCH" => "patch",
            "DELETE" => named ? "delete" : "deletecollection",
            var other => other.ToLowerInvariant(),
        };
    }

    private static async Task ReviewAsync(HttpContext context, IVirtualResource review, RequestUser user, RequestTarget target)
    {
        if (context.Request.Method != "POST") throw Failures.MethodNotAllowed();
        var body = await BodyReader.ReadObjectAsync(context.Request, context.RequestAborted);
        body["apiVersion"] = $"{review.Group}/{review.Version}";
        body["kind"] = review.Kind;
        await JsonAnswer.WriteAsync(context, StatusCodes.Status201Created, review.Create(user, target.Namespace, body));
    }

    private Task ResourceAsync(ResourceRequest request, string verb)
    {
        var target = request.Target;
        var named = target.Name.Length > 0;
        if (target.Subresource.Length > 0 && !(target.Subresource == "status" && request.Kind.HasStatus)) throw Failures.UnknownPath();
        if (request.Kind.Namespaced && named && target.Namespace.Length == 0) throw Failures.UnknownPath();
        return verb switch
        {
            "watch" => endpoints.Watch.WatchAsync(request),
            "get" => endpoints.Read.GetAsync(request),
            "list" => endpoints.Read.ListAsync(request),
            "create" when !named => endpoints.Write.CreateAsync(request),
            "update" when named => endpoints.Write.UpdateAsync(request),
            "patch" when named => endpoints.Write.PatchAsync(request),
            "delete" when target.Subresource.Length == 0 => endpoints.Write.DeleteAsync(request),
            "deletecollection" => endpoints.Write.DeleteCollectionAsync(request),
            _ => throw Failures.MethodNotAllowed(),
        };
    }
}
