using KongGrantsUI.Model;
using KongGrantsUI.TestConsole.Credentials;
using KongGrantsUI.TestConsole.Lines;

namespace KongGrantsUI.Tests.TestConsole;

/// <summary>Knows aygerim's password, or refuses with a sentence.</summary>
internal sealed class FakeCredentialReader(string refusal = "") : ICredentialReader
{
    public const string Password = "from-the-secret";

    public List<(string User, NamespacedName Secret)> Asked { get; } = [];

    public Task<CredentialRead> ReadAsync(UserIdentity user, NamespacedName secret, CancellationToken cancellation)
    {
        Asked.Add((user.Name, secret));
        return Task.FromResult(refusal.Length > 0 ? CredentialRead.Refuse(refusal) : new CredentialRead(new UserCredential("aygerim", Password), null, ""));
    }
}
