using KongGrantsUI.Demo.Gateway;
using KongGrantsUI.Demo.Gateway.Credentials;

namespace KongGrantsUI.Tests.Demo.Gateway;

/// <summary>Credentials that tests exchange.</summary>
internal sealed class FakeCredentials(CredentialTable table) : ICredentialStore
{
    private readonly ChangeSignal changed = new();

    public CredentialTable Current { get; private set; } = table;

    public IDisposable OnChange(Action changed) => this.changed.Add(changed);

    public void Replace(CredentialTable table)
    {
        Current = table;
        changed.Raise();
    }
}
