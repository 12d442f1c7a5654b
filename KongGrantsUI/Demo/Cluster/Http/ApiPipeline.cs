using KongGrantsUI.Demo.Cluster.Access;
using KongGrantsUI.Demo.Cluster.Discovery;
using KongGrantsUI.Demo.Cluster.Kinds;
using KongGrantsUI.Demo.Cluster.Storage;
using KongGrantsUI.Demo.Cluster.Watching;

namespace KongGrantsUI.Demo.Cluster.Http;

/// <summary>One request from the socket to its answer, in Kubernetes' order: authenticate, authorize, then look at what is asked.</summary>
internal sealed class ApiPipeline(Caller caller, IAuthorizer authorizer, Endpoints endpoints, TimeProvider time, ILogger<ApiPipeline> logger)
{
    public Task HandleAsync(HttpContext context) =>
        YamlAnswer.IsWanted(context.Request) && !ListQuery.IsTrue(context.Request.Query["watch"])
            ? YamlAnswer.WriteAsync(context, () => HandleInJsonAsync(context)) : HandleInJsonAsync(context);

    private async Task HandleInJsonAsync(HttpContext context)
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
        catch (Exception error) when (error is not OperationCanceledException && !context.Response.HasStarted)
        {
            logger.RequestFailed(error, context.Request.Method, context.Request.Path);
            await JsonAnswer.WriteAsync(context, StatusCodes.Status500InternalServerError, Failures.Internal().ToStatus());
        }
    }

    private Task AnswerAsync(HttpContext context)
    {
        var user = caller.Identify(context.Request);
        var target = RequestTarget.Parse(context.Request.Path.Value ?? "/");
        var verb = VerbOf(context.Request, target);
        var attributes = Attributes(context.Request, target, user, verb);
        if (!authorizer.IsAllowed(attributes)) throw Failures.Forbidden(attributes);
        if (!target.IsResource) return endpoints.Discovery.AnswerAsync(context, target.Path);
        if (endpoints.Virtual(target) is { } review) return ReviewAsync(context, review, user, target);
        var kind = KindTable.Find(target.Group, target.Version, target.Resource) ?? throw Failures.UnknownPath();
        return ResourceAsync(new ResourceRequest(context, kind, target, time.GetUtcNow()), verb);
    }

    // A list of one name may be allowed where a list of all is not.
    private static RequestAttributes Attributes(HttpRequest request, RequestTarget target, RequestUser user, string verb)
    {
        var attributes = target.Attributes(user, verb);
        return verb is "list" or "watch" or "deletecollection" && target.Name.Length == 0
            ? attributes with { Name = new FieldSelector(null, request.Query["fieldSelector"]).Name ?? "" }
            : attributes;
    }

    private static string VerbOf(HttpRequest request, RequestTarget target)
    {
        if (!target.IsResource) return request.Method.ToLowerInvariant();
        var named = target.Name.Length > 0;
        return request.Method switch
        {
            "GET" or "HEAD" when !named && ListQuery.IsTrue(request.Query["watch"]) => "watch",
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
        CheckAddress(request, verb);
        return verb switch
        {
            "watch" => endpoints.Watch.WatchAsync(request),
            "get" => endpoints.Read.GetAsync(request),
            "list" => endpoints.Read.ListAsync(request),
            "create" => endpoints.Write.CreateAsync(request),
            "update" => endpoints.Write.UpdateAsync(request),
            "patch" => endpoints.Write.PatchAsync(request),
            "delete" => endpoints.Write.DeleteAsync(request),
            "deletecollection" => endpoints.Write.DeleteCollectionAsync(request),
            _ => throw Failures.MethodNotAllowed(),
        };
    }

    private static void CheckAddress(ResourceRequest request, string verb)
    {
        var (kind, target) = (request.Kind, request.Target);
        var isNamespace = kind == KindTable.Namespaces;
        var isServed = target.Subresource.Length == 0 || (target.Subresource == "status" && kind.HasStatus);
        if (!isServed || (!kind.Namespaced && target.Namespace.Length > 0 && !isNamespace))
            throw Failures.UnknownPath();
        var named = target.Name.Length > 0;
        var homeless = kind.Namespaced && target.Namespace.Length == 0;
        var fits = verb switch
        {
            "create" => !named && !homeless,
            "update" or "patch" => named && !homeless,
            "deletecollection" => !isNamespace,
            _ => !(named && homeless),
        };
        if (!fits || (target.Subresource.Length > 0 && verb is not ("get" or "update" or "patch")))
            throw Failures.MethodNotAllowed();
    }
}
