using System.Text.Json.Nodes;
using KongGrantsUI.Demo.Cluster.Storage;

namespace KongGrantsUI.Demo.Cluster.Access;

/// <summary>
/// RBAC over the stored roles and bindings, read anew for each decision, so that a change counts at once.
/// Aggregated roles are left out.
/// </summary>
public sealed class RbacAuthorizer(IObjectReader objects) : IAuthorizer
{
    private const string Group = "rbac.authorization.k8s.io";
    private static readonly JsonObject Everything = new()
    {
        ["verbs"] = new JsonArray("*"), ["apiGroups"] = new JsonArray("*"), ["resources"] = new JsonArray("*"),
    };

    private static readonly JsonObject EveryPath = new() { ["verbs"] = new JsonArray("*"), ["nonResourceURLs"] = new JsonArray("*") };

    public bool IsAllowed(RequestAttributes attributes) =>
        IsMaster(attributes.User) || Rules(attributes.User, attributes.Namespace).Any(rule => rule.Allows(attributes));

    public IReadOnlyList<JsonObject> RulesFor(RequestUser user, string @namespace) =>
        IsMaster(user) ? [Everything, EveryPath] : [.. Rules(user, @namespace).Select(rule => rule.Json)];

    private static bool IsMaster(RequestUser user) => user.Groups.Contains("system:masters");

    private IEnumerable<RbacRule> Rules(RequestUser user, string @namespace)
    {
        var everywhere = objects.List(Group, "clusterrolebindings", null).Where(binding => Binds(binding, user, ""));
        var here = @namespace.Length == 0 ? [] : objects.List(Group, "rolebindings", @namespace).Where(binding => Binds(binding, user, @namespace));
        return everywhere.SelectMany(binding => RoleRules(binding, "")).Concat(here.SelectMany(binding => RoleRules(binding, @namespace)));
    }

    private IEnumerable<RbacRule> RoleRules(JsonObject binding, string @namespace)
    {
        var (kind, name) = (binding.Text("roleRef", "kind"), binding.Text("roleRef", "name") ?? "");
        var role = kind == "ClusterRole" ? objects.Get(Group, "clusterroles", "", name) : objects.Get(Group, "roles", @namespace, name);
        return role?["rules"] is JsonArray rules ? rules.OfType<JsonObject>().Select(rule => new RbacRule(rule)) : [];
    }

    private static bool Binds(JsonObject binding, RequestUser user, string @namespace) =>
        binding["subjects"] is JsonArray subjects && subjects.OfType<JsonObject>().Any(subject => Is(subject, user, @namespace));

    private static bool Is(JsonObject subject, RequestUser user, string @namespace) => subject.Text("kind") switch
    {
        "User" => subject.Text("name") == user.Name,
        "Group" => user.Groups.Contains(subject.Text("name") ?? ""),
        "ServiceAccount" => $"system:serviceaccount:{subject.Text("namespace") ?? @namespace}:{subject.Text("name")}" == user.Name,
        _ => false,
    };
}
