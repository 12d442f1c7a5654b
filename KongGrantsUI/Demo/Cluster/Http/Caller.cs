using KongGrantsUI.Demo.Cluster.Access;

namespace KongGrantsUI.Demo.Cluster.Http;

/// <summary>Finds out as whom a request acts: the token's user, or whom that user may impersonate.</summary>
internal sealed class Caller(IAuthenticator authenticator, IAuthorizer authorizer)
{
    /// <exception cref="ApiException">401 or 403.</exception>
    public RequestUser Identify(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        var caller = authenticator.Authenticate(header.Length > 0 ? header : null) ?? throw Failures.Unauthorized();
        return Impersonation.Resolve(request.Headers, caller, authorizer);
    }
}
