namespace KongGrantsUI.Demo.Cluster.Access;

/// <summary>Bearer tokens of <see cref="DemoUsers"/>; a request without one is anonymous.</summary>
public sealed class TokenAuthenticator(DemoUsers users) : IAuthenticator
{
    private const string Scheme = "Bearer ";

    public RequestUser? Authenticate(string? authorizationHeader)
    {
        if (string.IsNullOrEmpty(authorizationHeader)) return new RequestUser("system:anonymous", ["system:unauthenticated"]);
        return authorizationHeader.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? users.UserOf(authorizationHeader[Scheme.Length..].Trim()) : null;
    }
}
