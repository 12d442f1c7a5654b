using KongGrantsUI.Model;

namespace KongGrantsUI.TestConsole.Credentials;

/// <summary>Reads a consumer's credential for one call, with the right of the user who makes it.</summary>
public interface ICredentialReader
{
    /// <summary>Reads the Secret as that user. What comes back is for the call at hand: nothing keeps it.</summary>
    Task<CredentialRead> ReadAsync(UserIdentity user, NamespacedName secret, CancellationToken cancellation);
}
