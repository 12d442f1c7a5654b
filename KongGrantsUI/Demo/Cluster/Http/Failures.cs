using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Access;
using KongGrantsUI.Demo.Cluster.Kinds;
using KongGrantsUI.Demo.Cluster.Validation;

namespace KongGrantsUI.Demo.Cluster.Http;

/// <summary>Kubernetes' failures, in Kubernetes' words.</summary>
public static class Failures
{
    public static ApiException NotFound(KindInfo kind, string name) =>
        new(404, "NotFound", $"{kind.QualifiedPlural} \"{name}\" not found", Details(kind.Group, kind.Plural, name));

    public static ApiException UnknownPath() =>
        new(404, "NotFound", "the server could not find the requested resource", []);

    public static ApiException AlreadyExists(KindInfo kind, string name) =>
        new(409, "AlreadyExists", $"{kind.QualifiedPlural} \"{name}\" already exists", Details(kind.Group, kind.Plural, name));

    public static ApiException Modified(KindInfo kind, string name) => Conflict(
        kind, name, "the object has been modified; please apply your changes to the latest version and try again");

    public static ApiException Conflict(KindInfo kind, string name, string why) => new(
        409, "Conflict", $"Operation cannot be fulfilled on {kind.QualifiedPlural} \"{name}\": {why}", Details(kind.Group, kind.Plural, name));

    public static ApiException Precondition(KindInfo kind, string name, string field, string wanted, string actual) => Conflict(
        kind, name, $"Precondition failed: {field} in precondition: {wanted}, {field} in object meta: {actual}");

    /// <summary>A delete of another object or version than the stored one. Kubernetes names the kind here, not the resource.</summary>
    public static ApiException DeletePrecondition(KindInfo kind, string name, string field, string wanted, string actual, string otherwise) => new(
        409, "Conflict",
        $"Operation cannot be fulfilled on {kind.QualifiedKind} \"{name}\": the {field} in the precondition ({wanted}) does not match the {field} in record ({actual}). The object might have been {otherwise}",
        Details(kind.Group, kind.Kind, name));

    public static ApiException Unauthorized() => new(401, "Unauthorized", "Unauthorized");

    public static ApiException Internal() => new(500, "InternalError", "Internal error occurred: the request failed; the server's log says why");

    public static ApiException BadRequest(string message) => new(400, "BadRequest", message);

    public static ApiException Gone(string message) => new(410, "Expired", message);

    public static ApiException TooOld(long version, long oldest) => Gone($"too old resource version: {version} ({oldest})");

    public static ApiException TooNew(long version, long current) => new(
        504, "Timeout", $"Timeout: Too large resource version: {version}, current: {current}",
        new()
        {
            ["causes"] = new JsonArray(new JsonObject { ["reason"] = "ResourceVersionTooLarge", ["message"] = "Too large resource version" }),
            ["retryAfterSeconds"] = 1,
        });

    public static ApiException TooLarge(long limit) => new(
        413, "RequestEntityTooLarge", $"Request entity too large: limit is {limit}");

    public static ApiException MethodNotAllowed() =>
        new(405, "MethodNotAllowed", "the server does not allow this method on the requested resource", []);

    public static ApiException UnsupportedMediaType(params ReadOnlySpan<string> accepted) => new(
        415, "UnsupportedMediaType", "the body of the request was in an unknown format - accepted media types include: " + string.Join(", ", accepted));

    public static ApiException NotAcceptable() => new(
        406, "NotAcceptable", "only the following media types are accepted: application/json, application/yaml");

    /// <summary>A namespace that every cluster keeps.</summary>
    public static ApiException Immortal(KindInfo kind, string name) => new(
        403, "Forbidden", $"{kind.QualifiedPlural} \"{name}\" is forbidden: this namespace may not be deleted", Details(kind.Group, kind.Plural, name));

    public static ApiException Terminating(KindInfo kind, string name, string @namespace)
    {
        var why = $"unable to create new content in namespace {@namespace} because it is being terminated";
        var details = Details(kind.Group, kind.Plural, name);
        details["causes"] = new JsonArray(new JsonObject
        {
            ["reason"] = "NamespaceTerminating", ["message"] = $"namespace {@namespace} is being terminated", ["field"] = "metadata.namespace",
        });
        return new(403, "Forbidden", $"{kind.QualifiedPlural} \"{name}\" is forbidden: {why}", details);
    }

    /// <summary>An update that names no version. Kubernetes names the resource here, not the kind.</summary>
    public static ApiException Versionless(KindInfo kind, string name) => Invalid(
        kind.QualifiedPlural, Details(kind.Group, kind.Plural, name), name,
        [new("metadata.resourceVersion", "FieldValueInvalid", "Invalid value: 0x0: must be specified for an update")]);

    public static ApiException Invalid(KindInfo kind, string name, IReadOnlyList<FieldError> errors) =>
        Invalid(kind.QualifiedKind, Details(kind.Group, kind.Kind, name), name, errors);

    /// <summary>A query parameter that none of Kubernetes' options for this verb allows.</summary>
    public static ApiException InvalidOptions(string kind, FieldError error) => Invalid($"{kind}.meta.k8s.io", Details("meta.k8s.io", kind, ""), "", [error]);

    private static ApiException Invalid(string what, JsonObject details, string name, IReadOnlyList<FieldError> errors)
    {
        var sentences = errors.Select(error => $"{error.Field}: {error.Message}").ToList();
        var all = sentences.Count == 1 ? sentences[0] : $"[{string.Join(", ", sentences)}]";
        details["causes"] = new JsonArray([.. errors.Select(error => new JsonObject
        {
            ["reason"] = error.Reason, ["message"] = error.Message, ["field"] = error.Field,
        })]);
        return new(422, "Invalid", $"{what} \"{name}\" is invalid: {all}", details);
    }

    /// <summary>A patch that does not fit the object. Kubernetes does not say why.</summary>
    public static ApiException PatchRejected() => new(422, "Invalid", "the server rejected our request due to an error in our request", []);

    public static ApiException Forbidden(RequestAttributes asked)
    {
        if (asked.Resource.Length == 0)
            return new(403, "Forbidden", $"forbidden: User \"{asked.User.Name}\" cannot {asked.Verb} path \"{asked.Path}\"", []);
        var qualified = asked.Group.Length == 0 ? asked.Resource : $"{asked.Resource}.{asked.Group}";
        var resource = asked.Subresource.Length == 0 ? asked.Resource : $"{asked.Resource}/{asked.Subresource}";
        var subject = asked.Name.Length == 0 ? qualified : $"{qualified} \"{asked.Name}\"";
        var scope = asked.Namespace.Length == 0 ? "at the cluster scope" : $"in the namespace \"{asked.Namespace}\"";
        return new(
            403, "Forbidden",
            $"{subject} is forbidden: User \"{asked.User.Name}\" cannot {asked.Verb} resource \"{resource}\" in API group \"{asked.Group}\" {scope}",
            Details(asked.Group, asked.Resource, asked.Name));
    }

    private static JsonObject Details(string group, string kind, string name)
    {
        var details = new JsonObject();
        if (name.Length > 0)
            details["name"] = name;
        if (group.Length > 0)
            details["group"] = group;
        details["kind"] = kind;
        return details;
    }
}
