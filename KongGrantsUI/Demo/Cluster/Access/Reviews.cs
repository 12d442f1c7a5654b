using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Http;
using KongGrantsUI.Demo.Cluster.Storage;

namespace KongGrantsUI.Demo.Cluster.Access;

/// <summary>The access and identity reviews of <c>authorization.k8s.io</c> and <c>authentication.k8s.io</c>.</summary>
public sealed class Reviews(IAuthorizer authorizer)
{
    private const string Authorization = "authorization.k8s.io";
    private const string Authentication = "authentication.k8s.io";

    private static readonly string[] Versions = ["v1", "v1beta1"];
    private static readonly string[] IdentityVersions = ["v1", "v1beta1", "v1alpha1"];

    public IReadOnlyList<IVirtualResource> All() =>
    [
        .. Versions.SelectMany(version => new IVirtualResource[]
        {
            new ReviewResource(Authorization, version, "SelfSubjectAccessReview", false, (user, _, body) => Access(user, body["spec"])),
            new ReviewResource(Authorization, version, "SelfSubjectRulesReview", false, (user, _, body) => Rules(user, Namespace(body))),
            new ReviewResource(Authorization, version, "SubjectAccessReview", false, (_, _, body) => Access(Subject(body["spec"]), body["spec"])),
            new ReviewResource(Authorization, version, "LocalSubjectAccessReview", true, (_, home, body) => Access(Subject(body["spec"]), InNamespace(home, body["spec"]))),
        }),
        .. IdentityVersions.Select(version => new ReviewResource(
            Authentication, version, "SelfSubjectReview", false, (user, _, _) => new JsonObject { ["userInfo"] = UserInfo(user) })),
    ];

    private JsonObject Access(RequestUser user, JsonNode? spec)
    {
        var allowed = authorizer.IsAllowed(Attributes(user, spec));
        return allowed ? new JsonObject { ["allowed"] = true, ["reason"] = "RBAC: allowed" } : new JsonObject { ["allowed"] = false };
    }

    private static RequestAttributes Attributes(RequestUser user, JsonNode? spec)
    {
        if (spec.At("resourceAttributes") is null == (spec.At("nonResourceAttributes") is null))
            throw Failures.BadRequest("spec: exactly one of nonResourceAttributes or resourceAttributes must be specified");
        var path = spec.At("nonResourceAttributes");
        if (path is not null) return new(user, path.Text("verb") ?? "", "", "", "", "", "", "", path.Text("path") ?? "");
        var asked = spec.At("resourceAttributes");
        return new(
            user, asked.Text("verb") ?? "", asked.Text("group") ?? "", asked.Text("version") ?? "", asked.Text("resource") ?? "",
            asked.Text("subresource") ?? "", asked.Text("namespace") ?? "", asked.Text("name") ?? "", "");
    }

    private JsonObject Rules(RequestUser user, string @namespace)
    {
        var rules = authorizer.RulesFor(user, @namespace);
        return new JsonObject
        {
            ["resourceRules"] = new JsonArray([.. rules.Where(rule => rule["resources"] is JsonArray).Select(rule => rule.DeepClone())]),
            ["nonResourceRules"] = new JsonArray([.. rules.Where(rule => rule["nonResourceURLs"] is JsonArray).Select(rule => rule.DeepClone())]),
            ["incomplete"] = false,
        };
    }

    private static string Namespace(JsonObject body) => body.Text("spec", "namespace") is { Length: > 0 } given
        ? given : throw Failures.BadRequest("no namespace on request");

    private static JsonNode? InNamespace(string @namespace, JsonNode? spec) => spec.Text("resourceAttributes", "namespace") == @namespace
        ? spec : throw Failures.BadRequest($"spec.resourceAttributes.namespace: must match metadata.namespace: {@namespace}");

    private static RequestUser Subject(JsonNode? spec)
    {
        var (name, groups) = (spec.Text("user") ?? "", spec.Items("groups").Select(group => group.Text() ?? "").ToList());
        return name.Length > 0 || groups.Count > 0
            ? new(name, groups) : throw Failures.BadRequest("spec.user: at least one of user or group must be specified");
    }

    private static JsonObject UserInfo(RequestUser user) => new()
    {
        ["username"] = user.Name,
        ["groups"] = new JsonArray([.. user.Groups.Select(group => (JsonNode)group)]),
    };
}
