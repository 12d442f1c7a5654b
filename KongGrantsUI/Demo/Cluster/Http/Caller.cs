using KongGrantsUI.Demo.Cluster.Access;

namespace KongGrantsUI.Demo.Cluster.Http;

/// <summary>Finds out as whom a request acts: the token's user, or whom that user may impersonate.</summary>
internal sealed class Caller(IAuthenticator authenticator, IAuthorizer authorizer)
{
    private const string UserHeader = "Impersonate-User";
    private const string GroupHeader = "Impersonate-Group";

    /// <exception cref="ApiException">401 or 403.</exception>
    public RequestUser Identify(HttpRequest request)
    {
        var user = authenticator.Authenticate(request.Headers.Authorization.ToString()) ?? throw Failures.Unauthorized();
        var name = request.Headers[UserHeader].ToString();
        var groups = request.Headers[GroupHeader].OfType<string>().ToList();
        if (name.Length == 0)
            return groups.Count == 0 ? user : throw Failures.BadRequest("requested groups without impersonating a user");
        Demand(user, "users", name);
        foreach (var group in groups) Demand(user, "groups", group);
        if (!groups.Contains("system:authenticated") && name != "system:anonymous") groups.Add("system:authenticated");
        return new RequestUser(name, groups);
    }

    private void Demand(RequestUser user, string resource, string name)
    {
        var asked = new RequestAttributes(user, "impersonate", "", "v1", resource, "", "", name, "");
        if (!authorizer.IsAllowed(asked)) throw Failures.Forbidden(asked);
    }
}
