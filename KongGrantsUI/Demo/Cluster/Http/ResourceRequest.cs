using System.Text.Json;
using KongGrantsUI.Demo.Cluster.Kinds;
using KongGrantsUI.Demo.Cluster.Storage;
using KongGrantsUI.Demo.Cluster.Tables;

namespace KongGrantsUI.Demo.Cluster.Http;

/// <summary>A request, authenticated and authorized, for a resource that is served.</summary>
internal sealed record ResourceRequest(HttpContext Context, KindInfo Kind, RequestTarget Target, DateTimeOffset Now)
{
    public HttpRequest Request => Context.Request;

    public HttpResponse Response => Context.Response;

    public CancellationToken Cancellation => Context.RequestAborted;

    public bool DryRun => Request.Query["dryRun"].ToString() switch
    {
        "" => false,
        "All" => true,
        var other => throw Failures.InvalidOptions(
            OptionsKind, new("dryRun", "FieldValueNotSupported", $"Unsupported value: []string{{\"{other}\"}}: supported values: \"All\"")),
    };

    /// <summary>The options of Kubernetes that the query of this request is read as.</summary>
    public string OptionsKind => Request.Method switch { "POST" => "CreateOptions", "PUT" => "UpdateOptions", "PATCH" => "PatchOptions", _ => "DeleteOptions" };

    public WriteOptions WriteOptions => new(Target.Version, DryRun, Target.Subresource);

    /// <summary>The namespace to look in; null for all of them.</summary>
    public string? ListNamespace => Kind.Namespaced ? Target.Namespace is { Length: > 0 } home ? home : null : "";

    /// <summary>The namespace that the named object is in; empty for cluster scope.</summary>
    public string ObjectNamespace => Kind.Namespaced ? Target.Namespace : "";

    public Representation Representation() =>
        new(Kind, Target.Version, AcceptedForm.Of(Request), Request.Query["includeObject"].ToString(), Now);

    public async Task AnswerAsync(int code, StoredObject item)
    {
        var representation = Representation();
        Response.StatusCode = code;
        Response.ContentType = "application/json";
        var writer = new Utf8JsonWriter(Response.BodyWriter, JsonAnswer.Options);
        await using (writer.ConfigureAwait(false))
            representation.WriteSingle(writer, item);
    }
}
