namespace KongGrantsUI.Demo.Cluster.Access;

/// <summary>Decides whether a request is allowed. The default is no.</summary>
public interface IAuthorizer
{
    bool IsAllowed(RequestAttributes attributes);

    /// <summary>The user's policy rules in one namespace, cluster-wide ones included, as RBAC <c>rules</c> entries.</summary>
    IReadOnlyList<System.Text.Json.Nodes.JsonObject> RulesFor(RequestUser user, string @namespace);
}
