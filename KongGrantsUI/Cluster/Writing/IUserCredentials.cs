using KongGrantsUI.Model;

namespace KongGrantsUI.Cluster.Writing;

/// <summary>Makes a request the user's own. Set its Authorization to use the user's token instead of the app's account.</summary>
public interface IUserCredentials
{
    Task ApplyAsync(HttpRequestMessage request, UserIdentity user, CancellationToken cancellation);
}
