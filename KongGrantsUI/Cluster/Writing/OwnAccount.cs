using KongGrantsUI.Model;

namespace KongGrantsUI.Cluster.Writing;

/// <summary>Leaves a request as the app's own.</summary>
public sealed class OwnAccount : IUserCredentials
{
    /// <summary>A name for the app's account where one must be given; it is never sent.</summary>
    public static readonly UserIdentity Identity = new("the app's account", [], "The app's account");

    public Task ApplyAsync(HttpRequestMessage request, UserIdentity user, CancellationToken cancellation) => Task.CompletedTask;
}
