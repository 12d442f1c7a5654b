namespace KongGrantsUI.Demo.Cluster.Access;

/// <summary>Finds out who calls.</summary>
public interface IAuthenticator
{
    /// <summary>The bearer token's user, or <c>system:anonymous</c> without a token; null where there is a token that nobody has (401).</summary>
    RequestUser? Authenticate(string? authorizationHeader);
}
