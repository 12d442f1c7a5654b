using KongGrantsUI.Model;

namespace KongGrantsUI.TestConsole.Credentials;

/// <summary>Where the host has no cluster to read from.</summary>
internal sealed class NoCredentials : ICredentialReader
{
    public Task<CredentialRead> ReadAsync(UserIdentity user, NamespacedName secret, CancellationToken cancellation) =>
        Task.FromResult(CredentialRead.Refuse("No cluster is connected, so no credential can be read. Type it instead."));
}
