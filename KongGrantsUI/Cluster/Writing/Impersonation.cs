using KongGrantsUI.Model;

namespace KongGrantsUI.Cluster.Writing;

/// <summary>Acts as the user by impersonation headers on the app's account.</summary>
public sealed class Impersonation : IUserCredentials
{
    /// <summary>The API server adds it to every impersonated user; to name it would need a right of its own.</summary>
    private const string AddedByServer = "system:authenticated";

    /// <exception cref="ArgumentException">The user has no name: without one the request would be the app's own.</exception>
    public Task ApplyAsync(HttpRequestMessage request, UserIdentity user, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(user.Name);
        request.Headers.Add("Impersonate-User", user.Name);
        foreach (var group in user.Groups.Where(group => group != AddedByServer)) request.Headers.Add("Impersonate-Group", group);
        return Task.CompletedTask;
    }
}
