namespace KongGrantsUI.Demo.Gateway.Credentials;

/// <summary>
/// Where the gateway gets credential Secrets from. Which consumer a Secret belongs to is not the store's to say: that is
/// part of the configuration, and stays with the last good one.
/// </summary>
public interface ICredentialStore
{
    /// <summary>The Secrets as last read; never null.</summary>
    CredentialTable Current { get; }

    /// <summary>Calls back after each change of <see cref="Current"/>, on any thread, until disposed.</summary>
    IDisposable OnChange(Action changed);
}
